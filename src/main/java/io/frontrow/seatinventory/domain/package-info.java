/// The seat engine of one partition: plain arrays and bits, mutable, one thread, and no input but the command log.
package io.frontrow.seatinventory.domain;
