package io.frontrow.torture;

import io.frontrow.crowd.Answer;
import io.frontrow.crowd.Api;
import io.frontrow.crowd.ApiCall;
import io.frontrow.crowd.Buyer;
import io.frontrow.torture.checker.Exchange;
import io.frontrow.torture.checker.Exchange.Kind;
import io.frontrow.torture.checker.Order;
import io.frontrow.torture.checker.Told;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// One booking from its order to its end, whatever becomes of the application meanwhile. One request of it is under way at a
/// time, but for an order that is sent twice; every one is recorded.
final class Visitor {
    private static final Duration FIRST_LOOK = Duration.ofMillis(1_000);
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final int MOST_ORDERS = 20;
    private static final Set<String> ENDS = Set.of("COMPLETED", "FAILED", "CANCELLED", "EXPIRED", "REFUNDED");

    private final Buyer buyer;
    private final Order order;
    private final Whim whim;
    private final boolean insists;
    private final List<Api> doors;
    private final History history;
    private final BooleanSupplier closing;
    private final Runnable leave;
    private int door;
    private int orders;
    private int cards;
    private UUID booking;
    private Duration pause = FIRST_LOOK;

    /// @param insists sends the first order twice at once, through two doors
    /// @param closing whether there is no time left
    /// @param leave runs once, at the end
    Visitor(Buyer buyer, Order order, Whim whim, boolean insists, List<Api> doors, int door, History history, BooleanSupplier closing, Runnable leave) {
        this.buyer = buyer;
        this.order = order;
        this.whim = whim;
        this.insists = insists;
        this.doors = doors;
        this.door = door;
        this.history = history;
        this.closing = closing;
        this.leave = leave;
    }

    void order() {
        var body = ApiCall.json().put("eventId", order.event().toString()).put("section", order.section()).put("quantity", order.quantity());
        if (order.subsection() > 0) {
            body.put("subsection", order.subsection()).put("selection", order.seats().isEmpty() ? "best_available" : "manual");
        }
        if (!order.seats().isEmpty()) {
            var seats = body.putArray("seats");
            order.seats().forEach(seats::add);
        }
        var call = ApiCall.post("/api/v1/bookings", body).as(buyer.token());
        orders++;
        send(Kind.BOOK, order.key() == null ? call : call.withKey(order.key())).onSuccess(this::ordered);
        if (insists && orders == 1 && order.key() != null) {
            send(Kind.BOOK, call.withKey(order.key()), doors.get(Math.floorMod(door + 1, doors.size())));
        }
    }

    private void ordered(Answer answer) {
        if (answer.status() == 202) {
            booking = UUID.fromString(answer.text("id"));
            switch (whim) {
                case CANCELS_AT_ONCE -> later(this::cancel);
                case FOLLOWS_THE_STREAM -> follow();
                case WALKS_AWAY -> leave.run();
                default -> later(this::look);
            }
        } else if ((answer.status() == 0 || answer.status() == 503) && order.key() != null && orders < MOST_ORDERS) {
            door++;
            later(this::order);
        } else {
            leave.run();
        }
    }

    private void follow() {
        long asked = System.currentTimeMillis();
        api().follow(ApiCall.get("/api/v1/bookings/" + booking + "/stream").as(buyer.token()),
                event -> record(Kind.FOLLOW, asked, booking, new Answer(200, event)))
                .otherwise(0).onSuccess(status -> {
                    if (status != 200) {
                        record(Kind.FOLLOW, asked, booking, new Answer(status, ApiCall.json()));
                    }
                    leave.run();
                });
    }

    private void look() {
        send(Kind.LOOK, ApiCall.get("/api/v1/bookings/" + booking).as(buyer.token())).onSuccess(this::looked);
    }

    private void looked(Answer answer) {
        var status = answer.text("status");
        if (ENDS.contains(status) || answer.status() == 404) {
            leave.run();
        } else if (answer.status() != 200) {
            door++;
            later(this::look);
        } else if (status.equals("PENDING_PAYMENT") && whim.pays()) {
            pay();
        } else if (status.equals("PENDING_PAYMENT") && whim == Whim.CANCELS) {
            cancel();
        } else {
            later(this::look);
        }
    }

    private void pay() {
        var call = ApiCall.post("/api/v1/bookings/" + booking + "/payments", ApiCall.json().put("cardNumber", whim.card(cards)))
                .as(buyer.token()).withKey("pay-" + cards);
        send(Kind.PAY, call).onSuccess(answer -> {
            cards += answer.status() == 402 ? 1 : 0;
            door += answer.status() == 0 ? 1 : 0;
            leaveOrLook(answer);
        });
    }

    private void cancel() {
        send(Kind.CANCEL, ApiCall.post("/api/v1/bookings/" + booking + "/cancel").as(buyer.token())).onSuccess(answer -> {
            door += answer.status() == 0 ? 1 : 0;
            leaveOrLook(answer);
        });
    }

    private void leaveOrLook(Answer answer) {
        if (answer.status() == 200 && ENDS.contains(answer.text("status"))) {
            leave.run();
        } else {
            later(this::look);
        }
    }

    private Future<Answer> send(Kind kind, ApiCall call) {
        return send(kind, call, api());
    }

    /// Never fails: no answer is status 0.
    private Future<Answer> send(Kind kind, ApiCall call, Api through) {
        long asked = System.currentTimeMillis();
        return through.send(call).otherwise(_ -> new Answer(0, ApiCall.json())).onSuccess(answer -> {
            boolean accepted = kind == Kind.BOOK && answer.status() == 202;
            record(kind, asked, accepted ? UUID.fromString(answer.text("id")) : booking, answer);
        });
    }

    private void record(Kind kind, long asked, UUID about, Answer answer) {
        var type = answer.text("type");
        history.add(new Exchange(kind, asked, System.currentTimeMillis(), buyer.id(), about, kind == Kind.BOOK ? order : null,
                answer.status(), type.substring(type.lastIndexOf('/') + 1), told(answer)));
    }

    private static Told told(Answer answer) {
        if (answer.text("status").isEmpty() || answer.status() / 100 != 2) {
            return null;
        }
        var seats = new ArrayList<String>();
        answer.body().path("seats").forEach(seat -> seats.add(seat.asText()));
        var tickets = new ArrayList<String>();
        answer.body().path("tickets").forEach(ticket -> tickets.add(ticket.path("id").asText()));
        return new Told(answer.text("status"), seats, answer.body().path("total").path("amount").asLong(-1), tickets,
                answer.body().path("failure").path("reason").asText());
    }

    private void later(Runnable task) {
        api().later(pause, () -> (closing.getAsBoolean() ? leave : task).run());
        pause = pause.multipliedBy(3).dividedBy(2);
        pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private Api api() {
        return doors.get(Math.floorMod(door, doors.size()));
    }
}
