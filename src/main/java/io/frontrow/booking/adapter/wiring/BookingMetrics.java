package io.frontrow.booking.adapter.wiring;

import io.frontrow.booking.application.port.in.BookSeats;
import io.frontrow.booking.application.port.in.BookSeats.Outcome;
import io.frontrow.booking.application.port.out.IdempotencyKeys.Claim;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.BookingRequest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Booking's numbers, as docs/metrics.md lists them.
final class BookingMetrics {
    private static final String ORDERS = "frontrow.bookings.orders";
    private static final String APPLIED = "frontrow.bookings.applied";
    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Timer accept;
    private final Timer decisionDelay;
    private final Counter deadLetters;
    /// By the value of their label: no two counters share one.
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final Map<Claim, Counter> claims = new EnumMap<>(Claim.class);

    BookingMetrics(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
        accept = Timer.builder("frontrow.bookings.accept").publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofSeconds(10)).register(registry);
        decisionDelay = Timer.builder("frontrow.bookings.decision.delay").publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofMinutes(1)).register(registry);
        deadLetters = registry.counter("frontrow.bookings.dead.letters");
        for (var claim : Claim.values()) {
            claims.put(claim, registry.counter("frontrow.bookings.idempotency", "claim",
                    claim.name().toLowerCase(Locale.ROOT)));
        }
    }

    /// Times what was accepted, counts everything by its outcome.
    BookSeats measured(BookSeats bookSeats) {
        return command -> {
            long start = System.nanoTime();
            return bookSeats.book(command).whenComplete((outcome, failure) -> {
                if (outcome instanceof Outcome.Accepted) {
                    accept.record(Duration.ofNanos(System.nanoTime() - start));
                }
                count(ORDERS, "outcome", name(outcome));
            });
        };
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case null -> "broken";
            case Outcome.Accepted _ -> "accepted";
            case Outcome.NoSuchEvent _, Outcome.NoSuchPlace _ -> "not-found";
            case Outcome.Invalid _ -> "invalid";
            case Outcome.NotOnSale _ -> "not-on-sale";
            case Outcome.SeatsUnavailable _ -> "seats-unavailable";
            case Outcome.KeyReused _ -> "key-reused";
            case Outcome.Unconfirmed _ -> "unconfirmed";
        };
    }

    /// After the commit.
    void applied(List<Answer> answers) {
        for (var answer : answers) {
            switch (answer) {
                case Answer.Held held -> applied("held", held.request());
                case Answer.Refused refused -> applied(refused.reason().code(), refused.request());
                case Answer.Unreadable _ -> count(APPLIED, "answer", "unreadable");
            }
        }
    }

    private void applied(String answer, BookingRequest request) {
        count(APPLIED, "answer", answer);
        var delay = Duration.between(request.requestedAt(), clock.instant());
        decisionDelay.record(delay.isNegative() ? Duration.ZERO : delay);
    }

    private void count(String counter, String label, String value) {
        counters.computeIfAbsent(value, _ -> registry.counter(counter, label, value)).increment();
    }

    void claimed(Claim claim) {
        claims.get(claim).increment();
    }

    void deadLetter() {
        deadLetters.increment();
    }
}
