package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.shared.Money;

/// An amount in minor units.
public record MoneyJson(long amount, String currency) {

    static MoneyJson of(Money money) {
        return new MoneyJson(money.amountMinor(), money.currency());
    }
}
