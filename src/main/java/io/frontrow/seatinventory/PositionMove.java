package io.frontrow.seatinventory;

/// A reader's way through the results of one partition.
///
/// @param from where it believed to be
/// @param to where it is afterwards
public record PositionMove(int partition, LogPosition from, LogPosition to) {}
