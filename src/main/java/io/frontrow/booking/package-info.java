/// Who bought what: bookings, from the request to the answer. May use ticketing, seatinventory and identity.
package io.frontrow.booking;
