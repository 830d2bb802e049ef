package io.frontrow.architecture.broken.booking.domain;

import org.jboss.logging.Logger;

/// Broken on purpose: a domain that knows a framework.
public final class LoggedBooking {
    static final Logger LOG = Logger.getLogger(LoggedBooking.class);
}
