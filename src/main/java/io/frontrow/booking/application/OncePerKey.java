package io.frontrow.booking.application;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.frontrow.booking.application.port.in.BookSeats.Outcome;
import io.frontrow.booking.application.port.out.IdempotencyKeys;
import io.frontrow.booking.application.port.out.IdempotencyKeys.Binding;
import io.frontrow.booking.application.port.out.PlacedOrders;
import io.frontrow.ticketing.KnownSeats;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// Lets an order with a key through as often as it comes, under the one id that its key gives. Only the first of several
/// equal orders may hear that the seats are taken: a later one would hear it of its own seats. When the key was forgotten, the
/// table of bookings is asked, as far as it can tell at that moment. Only an accepted order binds its key.
public final class OncePerKey {
    private final IdempotencyKeys keys;
    private final PlacedOrders placedOrders;
    private final KnownSeats knownSeats;

    public OncePerKey(IdempotencyKeys keys, PlacedOrders placedOrders, KnownSeats knownSeats) {
        this.keys = keys;
        this.placedOrders = placedOrders;
        this.knownSeats = knownSeats;
    }

    /// `hold` puts the order into the log; the log's reader knows a repeated id.
    CompletionStage<Outcome> book(Binding binding, OrderedSeats seats, Supplier<CompletionStage<Outcome>> hold) {
        var notOnSale = seats.refusalBySale();
        return keys.claim(binding).thenCompose(claim -> switch (claim) {
            case OTHER_ORDER -> completedFuture(new Outcome.KeyReused());
            case ACCEPTED -> completedFuture(new Outcome.Accepted(binding.bookingId()));
            case IN_FLIGHT, UNKNOWN -> notOnSale.isPresent() ? unlessPlaced(binding, notOnSale.get())
                    : remembered(binding, hold.get());
            case FREE -> {
                var refusal = notOnSale.or(() -> seats.refusalBySeats(knownSeats));
                yield refusal.isPresent() ? unlessPlaced(binding, refusal.get())
                        .thenCompose(outcome -> keys.release(binding).thenApply(released -> outcome))
                        : remembered(binding, hold.get());
            }
        });
    }

    private CompletionStage<Outcome> unlessPlaced(Binding binding, Outcome refusal) {
        return placedOrders.isPlaced(binding.bookingId())
                .thenApply(placed -> placed ? new Outcome.Accepted(binding.bookingId()) : refusal);
    }

    private CompletionStage<Outcome> remembered(Binding binding, CompletionStage<Outcome> held) {
        return held.whenComplete((outcome, failure) -> {
            if (outcome instanceof Outcome.Accepted) {
                keys.accepted(binding);
            } else {
                keys.unconfirmed(binding);
            }
        });
    }
}
