/// The engine's checkpoints on the local disk. All of it may be deleted at any time: Kafka is the truth.
package io.frontrow.seatinventory.adapter.out.rocksdb;
