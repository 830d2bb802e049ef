package io.frontrow.crowd;

import io.frontrow.crowd.Purchase.Accepted;
import io.frontrow.crowd.Purchase.Asking;
import io.frontrow.crowd.Purchase.Bought;
import io.frontrow.crowd.Purchase.Broken;
import io.frontrow.crowd.Purchase.Refused;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One buyer's way from the first request to the final answer. It survives an application that dies: what
/// brings no answer, or a 503, is asked again. Used on the event loop of its door, read from elsewhere.
final class Shopping {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int NOT_NOW = 503;
    private static final Set<String> CLEAN_REASONS = Set.of("seats-unavailable", "too-few-seats", "seats-taken");

    private final Buyer buyer;
    private final Api door;
    private final String event;
    private final long askedAt = System.nanoTime();
    private volatile Purchase purchase = new Asking();

    Shopping(Buyer buyer, Api door, String event) {
        this.buyer = buyer;
        this.door = door;
        this.event = event;
    }

    Buyer buyer() {
        return buyer;
    }

    Purchase purchase() {
        return purchase;
    }

    /// Sends the booking until it is accepted or refused.
    void ask() {
        door.send(buyer.booking(event)).onComplete(result -> {
            if (result.failed() || result.result().status() == NOT_NOW) {
                door.later(PAUSE, this::ask);
            } else {
                purchase = accepted(result.result());
            }
        });
    }

    /// Looks once for the final answer. Never fails.
    Future<Void> look() {
        if (!(purchase instanceof Accepted(var booking, var nanos))) {
            return Future.succeededFuture();
        }
        return door.send(ApiCall.get("/api/v1/bookings/" + booking).as(buyer.token()))
                .onSuccess(answer -> purchase = decided(booking, nanos, answer))
                .<Void>mapEmpty().otherwiseEmpty();
    }

    /// There was enough time.
    void giveUp() {
        if (!purchase.isFinal()) {
            purchase = new Broken("no final answer: " + purchase);
        }
    }

    private Purchase accepted(Answer answer) {
        return switch (answer.status()) {
            case 202 -> new Accepted(answer.text("id"), System.nanoTime() - askedAt);
            case 409 -> new Refused(answer.text("type"));
            default -> new Broken("booking answered " + answer.status() + " " + answer.body());
        };
    }

    private Purchase decided(String booking, long nanos, Answer answer) {
        if (answer.status() == NOT_NOW) {
            return purchase;
        }
        if (answer.status() != 200) {
            return new Broken("booking " + booking + " answered " + answer.status() + " " + answer.body());
        }
        return switch (answer.text("status")) {
            case "PROCESSING" -> purchase;
            case "PENDING_PAYMENT", "COMPLETED" -> new Bought(booking, nanos, seats(answer));
            case "FAILED" -> failed(answer);
            case String other -> new Broken("booking " + booking + " is " + other);
        };
    }

    private static Purchase failed(Answer answer) {
        var reason = answer.body().path("failure").path("reason").asText();
        return CLEAN_REASONS.contains(reason) ? new Refused(reason) : new Broken("failed: " + answer.body().path("failure"));
    }

    private static List<String> seats(Answer answer) {
        var seats = new ArrayList<String>();
        answer.body().path("seats").forEach(seat -> seats.add(seat.asText()));
        return seats;
    }
}
