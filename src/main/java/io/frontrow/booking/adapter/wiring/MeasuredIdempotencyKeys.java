package io.frontrow.booking.adapter.wiring;

import io.frontrow.booking.application.port.out.IdempotencyKeys;
import java.util.concurrent.CompletionStage;

/// Counts what the memory of keys says.
record MeasuredIdempotencyKeys(IdempotencyKeys keys, BookingMetrics metrics) implements IdempotencyKeys {

    @Override
    public CompletionStage<Claim> claim(Binding binding) {
        return keys.claim(binding).whenComplete((claim, failure) -> {
            if (claim != null) {
                metrics.claimed(claim);
            }
        });
    }

    @Override
    public void accepted(Binding binding) {
        keys.accepted(binding);
    }

    @Override
    public void unconfirmed(Binding binding) {
        keys.unconfirmed(binding);
    }

    @Override
    public CompletionStage<Void> release(Binding binding) {
        return keys.release(binding);
    }
}
