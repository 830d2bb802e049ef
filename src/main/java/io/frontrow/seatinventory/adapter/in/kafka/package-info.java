/// The engine's loop on Kafka: commands in, results out, partitions taken over and given up. Plain Java with
/// a thread of its own; it runs in the application and without it.
package io.frontrow.seatinventory.adapter.in.kafka;
