package io.frontrow.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The broker prints its whole configuration and every step of its start; only its warnings are of interest
/// here.
final class KafkaLogging {
    /// Held, because a logger that nobody holds forgets its level.
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.apache.kafka"), Logger.getLogger("kafka"), Logger.getLogger("state.change.logger"),
                    Logger.getLogger("io.zonky"));

    private KafkaLogging() {}

    static void quiet() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
