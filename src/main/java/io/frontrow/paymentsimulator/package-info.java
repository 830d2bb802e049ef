/// A payment provider to try things with: its answer depends on the card's number. It stands outside: nobody uses it but over
/// HTTP, and it knows nobody but the address to which it sends its webhooks.
@BoundedContext
package io.frontrow.paymentsimulator;

import io.frontrow.shared.BoundedContext;
