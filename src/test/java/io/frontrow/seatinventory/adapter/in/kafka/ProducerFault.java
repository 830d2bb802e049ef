package io.frontrow.seatinventory.adapter.in.kafka;

import org.apache.kafka.clients.producer.Producer;

/// Goes wrong between the engine and Kafka.
@FunctionalInterface
interface ProducerFault {
    Producer<byte[], byte[]> around(Producer<byte[], byte[]> producer);
}
