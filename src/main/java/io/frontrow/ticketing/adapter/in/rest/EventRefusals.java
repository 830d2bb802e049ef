package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.platform.web.IdempotencyKeyHeader;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.frontrow.ticketing.domain.Fault;
import java.util.List;

/// Why a seller may not do something with an event.
final class EventRefusals {
    private static final int MAX_LISTED_FAULTS = 1_000;

    private EventRefusals() {}

    static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(Problem.invalid(faults.stream().limit(MAX_LISTED_FAULTS)
                .map(fault -> new Problem.Fault(fault.field(), fault.message())).toList()));
    }

    static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(409, "event-state", "The event's state does not allow this", detail));
    }

    static ProblemException keyReused() {
        return new ProblemException(IdempotencyKeyHeader.reused(
                "This Idempotency-Key has created another event. Use a new one for a new event."));
    }

    static ProblemException notFound() {
        return new ProblemException(Problem.notFound("The event"));
    }

    static ProblemException somebodyElses() {
        return new ProblemException(Problem.of(403, "forbidden", "Not allowed", "The event belongs to another seller."));
    }
}
