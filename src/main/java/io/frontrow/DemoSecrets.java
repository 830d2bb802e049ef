package io.frontrow;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Set;

/// The secrets of application.properties are for development, and everybody can read them: nobody else may use them.
final class DemoSecrets {
    private static final Set<String> PROFILES_THAT_MAY = Set.of("dev", "test", "local");
    private static final List<String> SECRETS = List.of("frontrow.identity.token-secret", "frontrow.booking.id-secret",
            "frontrow.booking.ticket-key", "frontrow.payments.webhook-secret");
    private static final String MARK = "for-development-only";
    private static final String TICKET_KEY = "MC4CAQAwBQYDK2VwBCIEID4xLuvyjZQD9huI14egJ/QPyMQX1RmIPLffpJEqWbMy";

    private DemoSecrets() {}

    /// Those that are, as variables of the environment; none where they may be.
    static List<String> inUse(SmallRyeConfig config) {
        return config.getProfiles().stream().anyMatch(PROFILES_THAT_MAY::contains) ? List.of()
                : SECRETS.stream().filter(name -> config.getOptionalValue(name, String.class).filter(DemoSecrets::isDemo).isPresent())
                        .map(RequiredSettings::variable).toList();
    }

    /// A key may have the head, tail and line ends of a PEM file.
    private static boolean isDemo(String secret) {
        return secret.contains(MARK) || secret.replaceAll("\\s", "").contains(TICKET_KEY);
    }
}
