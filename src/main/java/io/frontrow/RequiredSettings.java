package io.frontrow;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/// What production has to be told: where its servers are, and its secrets.
final class RequiredSettings {
    private static final List<String> NAMES = List.of("kafka.bootstrap.servers", "quarkus.datasource.jdbc.url",
            "quarkus.redis.hosts", "frontrow.identity.token-secret", "frontrow.booking.id-secret",
            "frontrow.booking.ticket-key", "frontrow.payments.url", "frontrow.payments.webhook-secret");

    private RequiredSettings() {}

    /// As variables of the environment.
    static List<String> missing() {
        var config = ConfigProvider.getConfig();
        return NAMES.stream().filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                .map(RequiredSettings::variable).toList();
    }

    static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
