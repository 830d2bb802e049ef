package io.frontrow.seatinventory.domain;

/// One part of a partition's state as it is saved. `value` is null when the part is gone.
public record StateEntry(byte[] key, byte[] value) {}
