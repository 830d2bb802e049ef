package io.frontrow.ticketing.domain;

/// A seller's own name for a request, and a fingerprint of the request, so that the name cannot be used for another.
public record RequestKey(String name, String fingerprint) {}
