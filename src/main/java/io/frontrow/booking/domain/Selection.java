package io.frontrow.booking.domain;

/// Who picks the seats.
public enum Selection { BEST_AVAILABLE, MANUAL }
