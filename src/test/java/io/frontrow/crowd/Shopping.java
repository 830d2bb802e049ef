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

/// One buyer's way from the first request to the paid seat, or to a refusal. It survives an application that dies: what
/// brings no answer, or a 503, is asked again. One request of it is under way at a time.
final class Shopping {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int MAX_DOUBLINGS = 4;
    private static final Duration RETURN = Duration.ofMillis(500);
    private static final int PATIENCE = 10;
    private static final int NOT_NOW = 503;
    private static final int DECLINED = 402;
    private static final String NO_SEATS = "seats-unavailable";
    private static final Set<String> CLEAN_REASONS = Set.of("too-few-seats", "seats-taken");

    private final Buyer buyer;
    private final List<Api> doors;
    private final String event;
    private volatile int door;
    private int failures;
    private int visit;
    private int declined;
    private int refusals;
    private volatile long askedAt;
    private volatile Purchase purchase = new Asking();

    /// @param doors the application's processes, any of which answers
    /// @param door which of them to try first
    Shopping(Buyer buyer, List<Api> doors, int door, String event) {
        this.buyer = buyer;
        this.doors = doors;
        this.door = door;
        this.event = event;
    }

    Buyer buyer() {
        return buyer;
    }

    Purchase purchase() {
        return purchase;
    }

    /// Begins after the delay, and sends the booking until it is accepted or refused.
    void askAfter(Duration delay) {
        if (delay.isZero()) {
            start();
        } else {
            api().later(delay, this::start);
        }
    }

    private void start() {
        askedAt = System.nanoTime();
        ask();
    }

    private void ask() {
        api().send(buyer.book(event, visit)).onComplete(result -> {
            if (result.failed() || result.result().status() == NOT_NOW) {
                nextDoor();
                api().later(pause(), this::ask);
            } else {
                purchase = patiently(accepted(result.result()));
            }
        });
    }

    /// Whoever has just lost a seat may be told that there is none: it is on its way back on sale.
    private Purchase patiently(Purchase answer) {
        if (!(answer instanceof Refused) || visit == 0 || refusals++ >= PATIENCE) {
            return answer;
        }
        visit++;
        api().later(RETURN, this::ask);
        return new Asking();
    }

    /// Looks once how the booking stands, and does what this buyer does then. Never fails.
    Future<Void> look() {
        if (!(purchase instanceof Accepted(var booking, var nanos))) {
            return Future.succeededFuture();
        }
        return api().send(buyer.look(booking))
                .compose(answer -> react(booking, nanos, answer))
                .onFailure(_ -> nextDoor())
                .otherwiseEmpty();
    }

    private Future<Void> react(String booking, long nanos, Answer answer) {
        if (answer.status() != NOT_NOW) {
            purchase = decided(booking, nanos, answer);
        }
        return switch (answer.text("status")) {
            case "PENDING_PAYMENT" -> act(booking);
            case "CANCELLED", "EXPIRED" -> comeBack();
            default -> Future.succeededFuture();
        };
    }

    /// With a seat held for them. Only the first time is special: who comes back pays.
    private Future<Void> act(String booking) {
        var temper = visit == 0 ? buyer.temper() : Temper.PAYS;
        return switch (temper) {
            case WALKS_AWAY -> Future.succeededFuture();
            case CANCELS -> api().send(buyer.cancel(booking)).mapEmpty();
            case PAYS, IS_DECLINED, WAITS_FOR_THE_PROVIDER, IS_APPROVED_TWICE ->
                api().send(buyer.pay(booking, visit + declined)).onSuccess(this::paid).mapEmpty();
        };
    }

    /// What follows shows in the booking, whatever the answer.
    private void paid(Answer answer) {
        switch (answer.status()) {
            case 200, 202, 409, 410, NOT_NOW -> { }
            case DECLINED -> declined++;
            default -> purchase = new Broken("paying answered " + answer.status() + " " + answer.body());
        }
    }

    private Future<Void> comeBack() {
        visit++;
        purchase = new Asking();
        start();
        return Future.succeededFuture();
    }

    /// Longer each time, so that a crowd does not drown an application that is slow already.
    private Duration pause() {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(failures++, MAX_DOUBLINGS));
    }

    private Api api() {
        return doors.get(door);
    }

    private void nextDoor() {
        door = (door + 1) % doors.size();
    }

    /// There was enough time.
    void giveUp() {
        if (!purchase.isFinal()) {
            purchase = new Broken("no final answer: " + purchase);
        }
    }

    private Purchase accepted(Answer answer) {
        if (answer.status() == 202) {
            return new Accepted(answer.text("id"), System.nanoTime() - askedAt);
        }
        return answer.status() == 409 && answer.text("type").endsWith(NO_SEATS)
                ? new Refused(NO_SEATS)
                : new Broken("booking answered " + answer.status() + " " + answer.body());
    }

    private Purchase decided(String booking, long nanos, Answer answer) {
        if (answer.status() != 200) {
            return new Broken("booking " + booking + " answered " + answer.status() + " " + answer.body());
        }
        return switch (answer.text("status")) {
            case "PROCESSING", "PENDING_PAYMENT", "CANCELLED", "EXPIRED" -> purchase;
            case "COMPLETED" -> new Bought(booking, nanos, texts(answer, "seats", ""), texts(answer, "tickets", "id"));
            case "FAILED" -> patiently(failed(answer));
            case String other -> new Broken("booking " + booking + " is " + other);
        };
    }

    private static Purchase failed(Answer answer) {
        var reason = answer.body().path("failure").path("reason").asText();
        return CLEAN_REASONS.contains(reason) ? new Refused(reason) : new Broken("failed: " + answer.body().path("failure"));
    }

    private static List<String> texts(Answer answer, String list, String field) {
        var texts = new ArrayList<String>();
        answer.body().path(list).forEach(item -> texts.add(field.isEmpty() ? item.asText() : item.path(field).asText()));
        return texts;
    }
}
