package io.frontrow.ticketing.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/// When and how an event is sold. It may be sold until `endsAt`, also while it is already going on.
///
/// @param holdSeconds how long a buyer has to pay
/// @param maxSeatsPerBooking at most this many seats in one booking
public record SaleTerms(String currency, Instant startsAt, Instant endsAt, Instant saleStartsAt, int holdSeconds,
        int maxSeatsPerBooking) {
    public static final int MIN_HOLD_SECONDS = 5;
    public static final int MAX_HOLD_SECONDS = 3_600;
    public static final int DEFAULT_HOLD_SECONDS = 900;
    public static final int MAX_SEATS_PER_BOOKING = 20;
    public static final int DEFAULT_SEATS_PER_BOOKING = 4;
    public static final Duration DEFAULT_DURATION = Duration.ofHours(6);
    public static final Duration MAX_DURATION = Duration.ofDays(366);
    public static final Duration FARTHEST_END = Duration.ofDays(3_660);
    public static final Instant EARLIEST_SALE = Instant.parse("2000-01-01T00:00:00Z");

    static void check(EventPlan plan, Instant now, Faults faults) {
        if (faults.present("currency", plan.currency()) && !isCurrency(plan.currency())) {
            faults.add("currency", "must be an ISO 4217 code such as TWD or EUR");
        }
        if (plan.holdSeconds() != null) {
            faults.between("holdSeconds", plan.holdSeconds(), MIN_HOLD_SECONDS, MAX_HOLD_SECONDS);
        }
        if (plan.maxSeatsPerBooking() != null) {
            faults.between("maxSeatsPerBooking", plan.maxSeatsPerBooking(), 1, MAX_SEATS_PER_BOOKING);
        }
        if (faults.present("startsAt", plan.startsAt())) {
            checkTimes(plan, now, faults);
        }
    }

    private static void checkTimes(EventPlan plan, Instant now, Faults faults) {
        var earliest = now.minus(MAX_DURATION);
        var latest = now.plus(FARTHEST_END);
        if (plan.startsAt().isBefore(earliest) || plan.startsAt().isAfter(latest)) {
            faults.add("startsAt", "must be such that the event is not over and ends within ten years");
            return;
        }
        checkEnd(plan, now, faults);
        var saleStartsAt = plan.saleStartsAt();
        if (saleStartsAt != null && saleStartsAt.isBefore(EARLIEST_SALE)) {
            faults.add("saleStartsAt", "must not be before " + EARLIEST_SALE);
        }
        if (saleStartsAt != null && !saleStartsAt.isBefore(end(plan))) {
            faults.add("saleStartsAt", "must be before the event ends");
        }
    }

    private static void checkEnd(EventPlan plan, Instant now, Faults faults) {
        var field = plan.endsAt() == null ? "startsAt" : "endsAt";
        if (!end(plan).isAfter(now)) {
            faults.add(field, "must be such that the event is not over yet");
        } else if (end(plan).isAfter(now.plus(FARTHEST_END))) {
            faults.add(field, "must be such that the event ends within ten years");
        }
        if (plan.endsAt() != null && !plan.endsAt().isAfter(plan.startsAt())) {
            faults.add("endsAt", "must be after startsAt");
        } else if (plan.endsAt() != null && plan.endsAt().isAfter(plan.startsAt().plus(MAX_DURATION))) {
            faults.add("endsAt", "must be at most 366 days after startsAt");
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0);
    }

    private static Instant end(EventPlan plan) {
        return plan.endsAt() == null ? plan.startsAt().plus(DEFAULT_DURATION) : plan.endsAt();
    }

    /// Times are kept to the microsecond. Without a sale start the sale starts now.
    static SaleTerms of(EventPlan plan, Instant now) {
        return new SaleTerms(plan.currency(), micros(plan.startsAt()), micros(end(plan)),
                micros(plan.saleStartsAt() == null ? now : plan.saleStartsAt()),
                plan.holdSeconds() == null ? DEFAULT_HOLD_SECONDS : plan.holdSeconds(),
                plan.maxSeatsPerBooking() == null ? DEFAULT_SEATS_PER_BOOKING : plan.maxSeatsPerBooking());
    }

    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
