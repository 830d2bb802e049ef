/// Who bought what: bookings, from the request to the answer.
@BoundedContext(mayUse = {"ticketing", "seatinventory", "identity"})
package io.frontrow.booking;

import io.frontrow.shared.BoundedContext;
