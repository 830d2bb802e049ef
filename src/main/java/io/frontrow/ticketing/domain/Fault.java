package io.frontrow.ticketing.domain;

/// What is wrong with one field of a plan; `field` is a path such as `sections[0].subsections[2].rows`.
public record Fault(String field, String message) {}
