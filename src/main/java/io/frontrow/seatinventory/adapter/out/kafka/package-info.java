/// The command log as a driven part: how commands get into Kafka.
package io.frontrow.seatinventory.adapter.out.kafka;
