package io.frontrow.ticketing.domain;

import java.time.Instant;
import java.util.Optional;

/// An event in one of the four states that are stored; what buyers see beyond them is derived, see [SaleStatus].
/// `attempt` counts the attempts to publish it, 0 before the first.
public sealed interface Event {

    EventFacts facts();

    int attempt();

    /// When it was first seen by the public; empty when it never was.
    default Optional<Instant> publishedAt() {
        return Optional.empty();
    }

    default boolean isPublic() {
        return publishedAt().isPresent();
    }

    /// From any state. Seats of the last attempt must be closed afterwards, see [SeatsToClose].
    default Cancelled cancel() {
        return new Cancelled(facts(), attempt(), publishedAt());
    }

    /// Seen by its seller only. `publishFailure` says why the last attempt to publish it came to nothing.
    record Draft(EventFacts facts, int attempt, Optional<String> publishFailure) implements Event {
        public static Draft of(EventFacts facts) {
            return new Draft(facts, 0, Optional.empty());
        }

        public Publishing publish() {
            return new Publishing(facts, attempt + 1, 0);
        }
    }

    /// Still a draft for everybody, while the seats of this attempt are put up.
    record Publishing(EventFacts facts, int attempt, int openedSubsections) implements Event {

        /// `more` subsections of this attempt stand that did not stand before.
        public Event opened(int more, Instant now) {
            int opened = openedSubsections + more;
            return opened < facts.subsectionCount()
                    ? new Publishing(facts, attempt, opened)
                    : new Published(facts, attempt, now);
        }

        public Draft failed(String reason) {
            return new Draft(facts, attempt, Optional.of(reason));
        }
    }

    /// Every seat stands. Whether it is on sale depends on the time and on what is left.
    record Published(EventFacts facts, int attempt, Instant since) implements Event {
        @Override
        public Optional<Instant> publishedAt() {
            return Optional.of(since);
        }
    }

    /// The end. What had been published stays visible.
    record Cancelled(EventFacts facts, int attempt, Optional<Instant> publishedAt) implements Event {
        @Override
        public Cancelled cancel() {
            return this;
        }
    }
}
