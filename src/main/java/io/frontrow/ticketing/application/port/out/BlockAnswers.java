package io.frontrow.ticketing.application.port.out;

import io.frontrow.ticketing.domain.BlockAnswer;
import java.util.Optional;
import java.util.UUID;

/// What became of requests to block or unblock seats, written with what the public sees of them.
public interface BlockAnswers {

    /// Waits for the answer on the caller's thread, five seconds at most; empty when it has not come by then.
    Optional<BlockAnswer> await(UUID requestId);
}
