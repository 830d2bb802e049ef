package io.frontrow.paymentsimulator.domain;

/// A webhook that has to be sent until it is taken.
public record Notice(long number, Charge charge) {}
