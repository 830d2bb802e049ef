package io.frontrow.platform.kafka;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/// How to reach Kafka, for a task that runs without the application.
public final class KafkaConnection {
    private static final String PREFIX = "kafka.";

    private KafkaConnection() {}

    /// Every setting that begins with `kafka.`, or with `KAFKA_` in the environment, as Kafka's clients call it.
    public static Map<String, Object> configured() {
        var config = ConfigProvider.getConfig();
        var connection = new HashMap<String, Object>();
        for (var name : config.getPropertyNames()) {
            var key = name.toLowerCase(Locale.ROOT).replace('_', '.');
            if (key.startsWith(PREFIX)) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> connection.put(key.substring(PREFIX.length()), value));
            }
        }
        return connection;
    }
}
