package io.frontrow.booking.application.port.in;

import io.frontrow.booking.domain.Verdict;
import java.util.UUID;

/// The provider has spoken about a payment. As often and as late as it likes: the first word counts. Blocks.
public interface SettlePayment {

    /// A payment that nobody knows changes nothing.
    void settle(UUID paymentId, Verdict verdict);
}
