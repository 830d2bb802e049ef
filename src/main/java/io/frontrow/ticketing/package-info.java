/// What is for sale: events, sections, prices, and the tickets that were sold. May use seatinventory and identity.
package io.frontrow.ticketing;
