package io.frontrow.torture;

import static io.frontrow.faults.Sabotage.field;
import static io.frontrow.faults.Sabotage.lostAnswer;
import static io.frontrow.faults.Sabotage.skipped;
import static io.frontrow.faults.Sabotage.text;
import static io.frontrow.torture.Fault.FREEZE;
import static io.frontrow.torture.Fault.KAFKA_RESTART;
import static io.frontrow.torture.Fault.PROVIDER_DOWN;
import static io.frontrow.torture.Fault.PROVIDER_SILENT;
import static io.frontrow.torture.Fault.PROVIDER_SLOW;
import static io.frontrow.torture.Fault.REDIS_WIPED;

import io.frontrow.faults.Sabotage;
import java.util.List;

/// Ways to break the packaged application that the checker of the torture run has to notice.
enum BrokenProduct {
    NO_CONDITIONAL_UPDATE("a payment completes its booking in whatever state that is",
            text(Places.TRANSITIONS, "complete", "AND booking.status = 'PENDING_PAYMENT' AND (booking.pay_until > now()) IS TRUE", ""),
            List.of(PROVIDER_SLOW, PROVIDER_SILENT)),
    EVERY_RESULT_COUNTS("whatever stands in the log of results counts, also what an owner wrote whose time was over",
            field("io.frontrow.seatinventory.AcceptedHistory", "verdict", "REPEAT", "ACCEPTED"), List.of(FREEZE, KAFKA_RESTART)),
    ACCEPTED_BEFORE_THE_LOG("an order is accepted without waiting for the log",
            lostAnswer("io.frontrow.booking.application.BookSeatsService", "hold", "SeatCommands.send"), List.of(KAFKA_RESTART)),
    OUTBOX_DOES_NOT_WAIT("a message leaves the outbox without waiting for the log",
            lostAnswer("io.frontrow.platform.postgres.PostgresOutbox", "await", "Outbox$Carrier.send"), List.of(KAFKA_RESTART)),
    DEDUPE_OFF("the engine decides a repeated order again",
            lostAnswer("io.frontrow.seatinventory.domain.SeatEngine", "judge", "Holds.find"), List.of(REDIS_WIPED)),
    WRONG_PARTITION("sales and releases go to another subsection's partition",
            text("io.frontrow.booking.adapter.out.postgres.BookingRows", "subsection", "subsection_index", "subsection"), List.of(REDIS_WIPED)),
    SEATS_ARE_NOT_RELEASED("a cancelled booking keeps its seats",
            skipped("io.frontrow.booking.adapter.out.postgres.FollowUps", "release"), List.of(REDIS_WIPED)),
    TICKETS_ARE_MISSING("a booking gets one ticket, however many seats it has",
            text("io.frontrow.booking.adapter.out.postgres.TicketRows", "issue", "FROM unnest(?, ?, ?, ?)", "FROM unnest(?, ?, ?, ?) LIMIT 1"),
            List.of(REDIS_WIPED)),
    SILENCE_IS_AN_APPROVAL("no answer of the payment provider is taken for its approval",
            field("io.frontrow.booking.adapter.out.http.HttpPayments", "verdict", "UNDECIDED", "APPROVED"), List.of(PROVIDER_DOWN)),
    LATE_MONEY_IS_KEPT("a payment that came too late is not owed back",
            text(Places.TRANSITIONS, "complete", "REFUND_DUE", "CAPTURED"), List.of(PROVIDER_SLOW, PROVIDER_SILENT)),
    FREE_SEATS_ARE_REFUSED("seats that are free are called taken",
            skipped("io.frontrow.ticketing.adapter.out.memory.MemoryKnownSeats$Known", "isFree"), List.of(REDIS_WIPED)),
    CHANGES_ARE_NOT_TOLD("nobody hears what becomes of a booking",
            skipped("io.frontrow.booking.adapter.out.postgres.FollowUps", "tell"), List.of(REDIS_WIPED));

    private static final class Places {
        private static final String TRANSITIONS = "io.frontrow.booking.adapter.out.postgres.PostgresBookingTransitions";
    }

    private final String words;
    private final Sabotage sabotage;
    private final List<Fault> faults;

    BrokenProduct(String words, Sabotage sabotage, List<Fault> faults) {
        this.words = words;
        this.sabotage = sabotage;
        this.faults = faults;
    }

    String words() {
        return words;
    }

    Sabotage sabotage() {
        return sabotage;
    }

    /// Without them it may look sound.
    List<Fault> faults() {
        return faults;
    }
}
