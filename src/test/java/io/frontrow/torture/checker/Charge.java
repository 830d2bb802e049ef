package io.frontrow.torture.checker;

import java.util.UUID;

/// What the payment provider remembers. Amounts are in minor units.
///
/// @param decidedAt epoch milliseconds; before that the charge is pending
public record Charge(UUID reference, long amount, String currency, boolean approved, long decidedAt, boolean isRefunded) {

    public boolean decided() {
        return decidedAt <= System.currentTimeMillis();
    }

    /// A charge that was declined, or is pending, has nothing to give back.
    public Charge refunded() {
        return approved && decided() ? new Charge(reference, amount, currency, true, decidedAt, true) : this;
    }

    /// As the provider's API names it.
    public String state() {
        return isRefunded ? "REFUNDED" : !decided() ? "PENDING" : approved ? "APPROVED" : "DECLINED";
    }

    /// What the provider keeps.
    public long kept() {
        return approved && !isRefunded ? amount : 0;
    }
}
