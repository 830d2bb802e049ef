/// What is for sale: events, sections, prices, and the tickets that were sold.
@BoundedContext(mayUse = {"seatinventory", "identity"})
package io.frontrow.ticketing;

import io.frontrow.shared.BoundedContext;
