/// Tickets' codes, signed.
package io.frontrow.booking.adapter.out.ed25519;
