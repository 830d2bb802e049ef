package io.frontrow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSecretsTest {
    private static final List<String> ALL = List.of("FRONTROW_IDENTITY_TOKEN_SECRET", "FRONTROW_BOOKING_ID_SECRET",
            "FRONTROW_BOOKING_TICKET_KEY", "FRONTROW_PAYMENTS_WEBHOOK_SECRET");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "local"})
    void developmentMayHaveThem(String profile) throws IOException {
        assertEquals(List.of(), DemoSecrets.inUse(config(profile, Map.of())));
    }

    /// What application.properties has for the local profile, somebody has copied to production.
    @Test
    void productionMayNot() throws IOException {
        var local = config("local", Map.of());
        var copied = new HashMap<String, String>();
        for (var name : local.getPropertyNames()) {
            if (name.startsWith("frontrow.") && (name.endsWith("-secret") || name.endsWith("-key"))) {
                copied.put(name, local.getConfigValue(name).getValue());
            }
        }
        assertEquals(ALL.size(), copied.size(), "a new secret? " + copied.keySet());
        assertEquals(ALL, DemoSecrets.inUse(config("prod", copied)));
    }

    @Test
    void aKeyIsKnownInItsFileToo() throws IOException {
        var pem = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEID4xLuvyjZQD9huI\n14egJ/QPyMQX1RmIPLffpJEqWbMy\n-----END PRIVATE KEY-----\n";
        assertEquals(List.of("FRONTROW_BOOKING_TICKET_KEY"), DemoSecrets.inUse(config("prod", Map.of("frontrow.booking.ticket-key", pem))));
    }

    @Test
    void ownSecretsAreFine() throws IOException {
        assertEquals(List.of(), DemoSecrets.inUse(config("prod", Map.of("frontrow.identity.token-secret", "x".repeat(32)))));
    }

    private static SmallRyeConfig config(String profile, Map<String, String> environment) throws IOException {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withProfile(profile)
                .withSources(new PropertiesConfigSource(Path.of("src/main/resources/application.properties").toUri().toURL(), 100),
                        new PropertiesConfigSource(environment, "environment", 300))
                .build();
    }
}
