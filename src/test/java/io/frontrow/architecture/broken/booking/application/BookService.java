package io.frontrow.architecture.broken.booking.application;

import io.frontrow.architecture.broken.booking.adapter.in.rest.BookResource;
import io.frontrow.architecture.broken.platform.Plug;

/// Broken on purpose: a use case that knows its adapter, and the platform.
public record BookService(BookResource resource, Plug plug) {}
