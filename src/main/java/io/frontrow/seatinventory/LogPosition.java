package io.frontrow.seatinventory;

/// How far a partition's results have been accepted: `lastSource` is the command offset of the last accepted result, `hash`
/// the chain's hash after it, `nextResult` the offset of the first result not yet looked at.
public record LogPosition(long lastSource, long hash, long nextResult) {

    /// Before the first result.
    public static final LogPosition START = new LogPosition(-1, 0, 0);
}
