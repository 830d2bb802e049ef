/// The whole life of bookings, with the product's own engine, services and protocol, on a log, a network, disks, a database,
/// a payment provider and a clock that are simulated, in one thread and from one seed.
package io.frontrow.simulation;
