package io.frontrow.architecture.broken.booking.domain;

import io.frontrow.architecture.broken.booking.application.BookService;

/// Broken on purpose: a domain that looks outward.
public record BookingThatCalls(BookService service) {}
