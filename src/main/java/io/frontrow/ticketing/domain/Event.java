package io.frontrow.ticketing.domain;

import java.time.Instant;
import java.util.Optional;

/// An event in one of the four states that are stored; what buyers see beyond them is derived, see
/// [SaleStatus]. `attempt` counts the attempts to publish it, 0 before the first.
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

    /// What the command log may still hold of the event's seats; empty when nothing was ever put up.
    default Optional<SeatsToClose> seatsToClose() {
        return attempt() == 0 ? Optional.empty() : Optional.of(new SeatsToClose(facts().id(), attempt()));
    }

    /// From any state. [#seatsToClose()] have to be closed afterwards.
    default Cancelled cancel() {
        return new Cancelled(facts(), attempt(), publishedAt());
    }

    /// Seen by its seller only. `publishFailure` says why the last attempt to publish it came to nothing.
    record Draft(EventFacts facts, int attempt, Optional<String> publishFailure) implements Event {
        public static Draft of(EventFacts facts) {
            return new Draft(facts, 0, Optional.empty());
        }

        public Publishing publish() {
            return new Publishing(facts, attempt + 1);
        }
    }

    /// Still a draft for everybody, while the seats of this attempt are put up, see [Attempt].
    record Publishing(EventFacts facts, int attempt) implements Event {}

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
