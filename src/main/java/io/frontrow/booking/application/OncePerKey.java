package io.frontrow.booking.application;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.frontrow.booking.application.port.in.BookSeats.Outcome;
import io.frontrow.booking.application.port.out.IdempotencyKeys;
import io.frontrow.booking.application.port.out.IdempotencyKeys.Binding;
import io.frontrow.ticketing.KnownSeats;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// Lets an order with a key through as often as it comes, under the one id that its key gives. Only the first of several
/// equal orders may hear that the seats are taken: a later one would hear it of its own seats. Only an accepted order binds
/// its key.
final class OncePerKey {
    private final IdempotencyKeys keys;
    private final KnownSeats knownSeats;

    OncePerKey(IdempotencyKeys keys, KnownSeats knownSeats) {
        this.keys = keys;
        this.knownSeats = knownSeats;
    }

    /// `hold` puts the order into the log; the log's reader knows a repeated id.
    CompletionStage<Outcome> book(Binding binding, OrderedSeats seats, Supplier<CompletionStage<Outcome>> hold) {
        var notOnSale = seats.refusalBySale();
        return keys.claim(binding).thenCompose(claim -> switch (claim) {
            case OTHER_ORDER -> completedFuture(new Outcome.KeyReused());
            case ACCEPTED -> completedFuture(new Outcome.Accepted(binding.bookingId()));
            case IN_FLIGHT, UNKNOWN -> notOnSale.isPresent() ? completedFuture(notOnSale.get())
                    : remembered(binding, hold.get());
            case FREE -> {
                var refusal = notOnSale.or(() -> seats.refusalBySeats(knownSeats));
                yield refusal.isPresent() ? keys.release(binding).thenApply(released -> refusal.get())
                        : remembered(binding, hold.get());
            }
        });
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
