/// A buyer's order and what became of it, as values: a type per state, no technology, no clock.
package io.frontrow.booking.domain;
