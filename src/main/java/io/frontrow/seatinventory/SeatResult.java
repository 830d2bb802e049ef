package io.frontrow.seatinventory;

import java.util.UUID;

/// One record of the result log: the decision about the command at `sourceOffset` of the same partition of the command log.
/// `previousHash` is what its writer held to be the hash of all accepted results before this one.
public record SeatResult(long sourceOffset, UUID commandId, long previousHash, SeatDecision decision) {}
