package io.frontrow.embedded;

import java.util.List;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.slf4j.LoggerFactory;

/// The broker prints its whole configuration and every step of its start; only its warnings are of interest here. What it would say of
/// each request must not even be put into words: within Maven's process, where nothing configures the log, that was a fifth of
/// the broker's work.
final class KafkaLogging {
    /// Held, because a logger that nobody holds forgets its level. Of the log manager to which the broker writes, which is Java's own only
    /// where a test says so.
    private static final List<Logger> LOGGERS = List.of(Logger.getLogger("org.apache.kafka"), Logger.getLogger("kafka"),
            Logger.getLogger("state.change.logger"), Logger.getLogger("io.zonky"));

    private KafkaLogging() {}

    static void quiet() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARN));
        if (LOGGERS.stream().anyMatch(logger -> LoggerFactory.getLogger(logger.getName()).isInfoEnabled())) {
            throw new IllegalStateException("the broker writes to another log than the one that was told to be quiet");
        }
    }
}
