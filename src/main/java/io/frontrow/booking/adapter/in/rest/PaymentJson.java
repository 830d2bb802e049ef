package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.domain.CardNumber;
import io.frontrow.platform.web.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The body of `POST /api/v1/bookings/{id}/payments`.
public record PaymentJson(@Schema(examples = "4242424242424242", description = """
        In digits only. The built-in provider approves 4242424242424242 at once, 4000000000000259 after two seconds, and
        4000000000000341 twice; it declines 4000000000000002.""") String cardNumber) {

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
