package io.frontrow;

import io.frontrow.seatinventory.adapter.in.kafka.DeadLetterRedrive;
import io.frontrow.shared.Unavailable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/// Without arguments the application; with `redrive` a task of an operator, after which the process ends.
@QuarkusMain
public final class Main {
    private static final int NOT_DONE = 1;
    private static final int WRONG_USE = 2;

    Main() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            serve();
        } else if (List.of(arguments).equals(List.of("redrive"))) {
            redrive();
        } else {
            refuse(WRONG_USE, "Nothing to do for " + String.join(" ", arguments) + "; there is only: redrive");
        }
    }

    private static void serve() {
        var missing = RequiredSettings.missing();
        var demo = DemoSecrets.inUse(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class));
        if (!missing.isEmpty()) {
            refuse(NOT_DONE, "Frontrow does not start: set " + String.join(", ", missing)
                    + " in the environment; docker/compose.yaml shows each. To try Frontrow without any: ./mvnw -Plocal");
        } else if (!demo.isEmpty()) {
            refuse(NOT_DONE, "Frontrow does not start: everybody can read the value of " + String.join(", ", demo)
                    + " in its source. Make another with: openssl rand -base64 48"
                    + " (FRONTROW_BOOKING_TICKET_KEY: openssl genpkey -algorithm ed25519)");
        } else {
            // Then it is BelowTheResources that refuses what is no address, with a body.
            System.setProperty("vertx.disableURIValidation", "true");
            Quarkus.run();
        }
    }

    private static void redrive() {
        Logger.getLogger("org.apache.kafka").setLevel(Level.OFF);
        try {
            System.out.println(DeadLetterRedrive.ofThisDeployment().sendAgain() + " dead letters were sent again");
        } catch (Unavailable e) {
            refuse(NOT_DONE, "Not all were sent, begin again: " + e.getMessage());
        }
    }

    private static void refuse(int code, String reason) {
        System.err.println(reason);
        System.exit(code);
    }
}
