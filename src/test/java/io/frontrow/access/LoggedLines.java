package io.frontrow.access;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/// Everything that is logged while this is open, down to DEBUG for what handles requests, with stack traces and ids.
final class LoggedLines extends Handler implements AutoCloseable {
    private static final List<String> TALKATIVE = List.of("io.frontrow", "io.quarkus", "org.jboss.resteasy", "org.hibernate", "io.vertx");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Logger> loggers = TALKATIVE.stream().map(Logger::getLogger).toList();
    private final List<Level> levels = loggers.stream().map(Logger::getLevel).toList();
    private final Formatter format = new PatternFormatter("%c %X %s%n%E");
    private final Logger root = Logger.getLogger("");

    private LoggedLines() {}

    static LoggedLines listen() {
        var lines = new LoggedLines();
        lines.setLevel(Level.ALL);
        lines.root.addHandler(lines);
        lines.loggers.forEach(logger -> logger.setLevel(Level.FINE));
        return lines;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(format.format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        for (int i = 0; i < loggers.size(); i++) {
            loggers.get(i).setLevel(levels.get(i));
        }
    }
}
