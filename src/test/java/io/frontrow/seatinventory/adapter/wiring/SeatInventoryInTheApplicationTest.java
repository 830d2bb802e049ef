package io.frontrow.seatinventory.adapter.wiring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.frontrow.Eventually;
import io.frontrow.seatinventory.SeatChoice.BestAvailable;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SubsectionKey;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeatInventoryInTheApplicationTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    @Inject
    SeatCommands commands;

    @Test
    void aCommandThatIsSentIsDecidedAndCounted() {
        var subsection = new SubsectionKey(UUID.randomUUID(), 0);
        commands.send(new OpenSubsection(UUID.randomUUID(), subsection, 1, 2, 5)).toCompletableFuture()
                .join();
        commands.send(new HoldSeats(UUID.randomUUID(), subsection, new BestAvailable(2), false, new byte[0]))
                .toCompletableFuture().join();

        Eventually.within(LIMIT, () -> {
            given().accept("text/plain").get("/q/metrics").then().statusCode(200)
                    .body(containsString("frontrow_seats_decisions_total{kind=\"seats_held\""))
                    .body(containsString("frontrow_seats_decisions_total{kind=\"subsection_opened\""))
                    .body(containsString("frontrow_seats_oldest_command_age_seconds"))
                    .body(containsString("frontrow_seats_partitions{state=\"running\",} 12.0"))
                    .body(containsString("frontrow_seats_results_skipped_total{verdict=\"diverged\""));
        });
    }

    @Test
    void readyAsksTheParts() {
        given().get("/q/health/ready").then().statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("Kafka", "seat engine", "Database connections health check",
                        "Redis"));
        given().get("/q/health/live").then().statusCode(200).body("checks.name", hasItems("seat engine"));
    }
}
