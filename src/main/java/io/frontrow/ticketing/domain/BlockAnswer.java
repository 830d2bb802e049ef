package io.frontrow.ticketing.domain;

import io.frontrow.seatinventory.SeatDecision.BlockRefusal;
import java.util.Optional;
import java.util.UUID;

/// What became of a request to block or unblock seats: done, unless there is a `refusal`.
public record BlockAnswer(UUID requestId, Optional<BlockRefusal> refusal) {}
