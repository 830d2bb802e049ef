package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.domain.CardNumber;
import io.frontrow.platform.web.Faults;

/// The body of `POST /api/v1/bookings/{id}/payments`.
public record PaymentJson(String cardNumber) {

    /// @throws io.frontrow.platform.web.ProblemException a 400 with every fault
    CardNumber toCard(Faults faults) {
        if (faults.present(cardNumber, "cardNumber")) {
            faults.require(CardNumber.parse(cardNumber).isPresent(), "cardNumber", "must be the number of a card, in digits only");
        }
        faults.throwIfAny();
        return CardNumber.parse(cardNumber).orElseThrow();
    }

    /// A card's number is not for logs.
    @Override
    public String toString() {
        return "a payment";
    }
}
