package io.frontrow.paymentsimulator.domain;

import io.frontrow.shared.Money;
import java.util.UUID;

/// Money asked of a card, under the customer's own reference.
public record Charge(UUID reference, Money amount, State state) {

    public enum State { PENDING, APPROVED, DECLINED, REFUNDED }
}
