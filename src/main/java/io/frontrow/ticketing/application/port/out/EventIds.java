package io.frontrow.ticketing.application.port.out;

import java.util.UUID;

/// Ids that were never used before.
public interface EventIds {

    UUID next();
}
