/// Puts the parts of seatinventory together in the application: beans, start and stop, health, metrics.
package io.frontrow.seatinventory.adapter.wiring;
