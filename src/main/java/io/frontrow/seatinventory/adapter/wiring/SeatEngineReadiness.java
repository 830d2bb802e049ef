package io.frontrow.seatinventory.adapter.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Whether this process' engine runs, and with which partitions. A partition that is refused shows here, but
/// does not take the node out of service: everything else works.
@Readiness
@ApplicationScoped
public class SeatEngineReadiness implements HealthCheck {
    private final SeatInventoryWiring wiring;

    SeatEngineReadiness(SeatInventoryWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("seat engine");
        var engine = wiring.engine();
        if (engine.isEmpty()) {
            return answer.up().withData("enabled", false).build();
        }
        var status = engine.get().status();
        status.refused().forEach((partition, reason) -> answer.withData("refused partition " + partition,
                reason));
        return answer.status(status.alive())
                .withData("running partitions", status.running())
                .withData("partitions being taken over", status.takingOver())
                .withData("another process has this node's name", status.fenced())
                .build();
    }
}
