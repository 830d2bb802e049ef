/// The real engine, service and ACCEPT on a log in memory, with every fault that a real one can have, and with mutants that
/// lack one rule each.
package io.frontrow.seatinventory.application.simulation;
