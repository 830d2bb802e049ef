package io.frontrow.seatinventory.adapter.wiring;

import io.frontrow.seatinventory.adapter.in.kafka.EngineStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// Down when only a restart helps: the engine's thread hangs or died. Not when another process has this
/// node's name, because a restart would only throw that one out in turn.
@Liveness
@ApplicationScoped
public class SeatEngineLiveness implements HealthCheck {
    /// A step takes milliseconds, and seconds when Kafka does not answer.
    private static final Duration STEP_LIMIT = Duration.ofSeconds(60);

    private final SeatInventoryWiring wiring;

    SeatEngineLiveness(SeatInventoryWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public HealthCheckResponse call() {
        boolean fine = wiring.engine().map(engine -> engine.status())
                .map(SeatEngineLiveness::fine)
                .orElse(true);
        return HealthCheckResponse.named("seat engine").status(fine).build();
    }

    private static boolean fine(EngineStatus status) {
        return status.fenced() || status.alive() && status.lastStep().compareTo(STEP_LIMIT) < 0;
    }
}
