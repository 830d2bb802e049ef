package io.frontrow.shared;

import java.util.Objects;

/// An amount in minor units (cents) of an ISO 4217 currency; never negative.
public record Money(long amountMinor, String currency) {

    public Money {
        Objects.requireNonNull(currency);
        if (amountMinor < 0) {
            throw new IllegalArgumentException("a price is never negative: " + amountMinor);
        }
    }

    /// @throws ArithmeticException when the product does not fit a long
    public Money times(int count) {
        return new Money(Math.multiplyExact(amountMinor, count), currency);
    }
}
