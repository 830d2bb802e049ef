package io.frontrow.booking.application.port.out;

import io.frontrow.booking.application.fake.InMemoryIdempotencyKeys;

class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {
    @Override
    IdempotencyKeys keys() {
        return new InMemoryIdempotencyKeys();
    }
}
