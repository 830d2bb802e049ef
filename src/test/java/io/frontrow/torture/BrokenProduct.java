package io.frontrow.torture;

import static io.frontrow.faults.Sabotage.field;
import static io.frontrow.faults.Sabotage.lostAnswer;
import static io.frontrow.faults.Sabotage.skipped;
import static io.frontrow.faults.Sabotage.skippedByTheClock;
import static io.frontrow.faults.Sabotage.text;
import static io.frontrow.torture.Fault.FREEZE;
import static io.frontrow.torture.Fault.KAFKA_RESTART;
import static io.frontrow.torture.Fault.PROVIDER_DOWN;
import static io.frontrow.torture.Fault.PROVIDER_SILENT;
import static io.frontrow.torture.Fault.PROVIDER_SLOW;
import static io.frontrow.torture.Fault.REDIS_WIPED;

import io.frontrow.faults.Sabotage;
import java.util.List;

/// Ways to break the packaged application that the checker of the torture run has to notice, each by one promise at least.
enum BrokenProduct {
    NO_CONDITIONAL_UPDATE("a payment completes its booking in whatever state that is", "the tables tell the log's story",
            text(Places.TRANSITIONS, "complete", "AND status = 'PENDING_PAYMENT' AND pay_until > clock_timestamp()", ""),
            List.of(PROVIDER_SLOW, PROVIDER_SILENT)),
    REPEATS_COUNT("a second result of a command counts, too", "the tables tell the log's story",
            field("io.frontrow.seatinventory.AcceptedHistory", "verdict", "REPEAT", "ACCEPTED"), List.of(FREEZE, KAFKA_RESTART)),
    ACCEPTED_BEFORE_THE_LOG("an order is accepted without waiting for the log", "each accepted order ends",
            lostAnswer("io.frontrow.booking.application.BookSeatsService", "hold", "SeatCommands.send"), List.of(KAFKA_RESTART)),
    OUTBOX_DOES_NOT_WAIT("a message leaves the outbox without waiting for the log", "the tables tell the log's story",
            lostAnswer("io.frontrow.platform.postgres.PostgresOutbox", "await", "Outbox$Carrier.send"), List.of(KAFKA_RESTART)),
    DEDUPE_OFF("the engine decides a repeated order again; its own guard stops the partition", "each accepted order ends",
            lostAnswer("io.frontrow.seatinventory.domain.SeatEngine", "judge", "Holds.find"), List.of(REDIS_WIPED)),
    SALES_GO_ASTRAY("sales and releases name another subsection", "the tables tell the log's story",
            text("io.frontrow.booking.adapter.out.postgres.BookingRows", "subsection", "subsection_index", "subsection"),
            List.of(REDIS_WIPED)),
    SEATS_ARE_NOT_RELEASED("a booking that ends keeps its seats", "the tables tell the log's story",
            skipped("io.frontrow.booking.adapter.out.postgres.FollowUps", "release"), List.of(REDIS_WIPED)),
    TICKETS_ARE_MISSING("a booking gets one ticket, however many seats it has", "money equals seats",
            text("io.frontrow.booking.adapter.out.postgres.TicketRows", "issue", "FROM unnest(?, ?, ?, ?)", "FROM unnest(?, ?, ?, ?) LIMIT 1"),
            List.of(REDIS_WIPED)),
    SILENCE_IS_AN_APPROVAL("no answer of the payment provider is taken for its approval", "money equals seats",
            field("io.frontrow.booking.adapter.out.http.HttpPayments", "verdict", "UNDECIDED", "APPROVED"), List.of(PROVIDER_DOWN)),
    LATE_MONEY_IS_KEPT("a payment that came too late is not owed back", "money equals seats",
            text(Places.TRANSITIONS, "complete", "REFUND_DUE", "CAPTURED"), List.of(PROVIDER_SLOW, PROVIDER_SILENT)),
    FREE_SEATS_ARE_REFUSED("the engine takes seats that are free for taken", "no seat is held by two",
            lostAnswer("io.frontrow.seatinventory.domain.SeatChooser", "take", "SeatGrid.areFree"), List.of(REDIS_WIPED)),
    SALE_IS_DENIED("an event that is on sale is said not to be", "each refusal was true",
            skipped("io.frontrow.ticketing.EventForSale", "isOnSale"), List.of(REDIS_WIPED)),
    /// What is decided a second time comes out differently, too; but whether anything is, depends on when a fault hits.
    CLOCK_IN_A_DECISION("the engine looks at its clock before it looks for seats", "no seat is held by two",
            skippedByTheClock("io.frontrow.seatinventory.domain.BestAvailable", "pick"), List.of(FREEZE, KAFKA_RESTART)),
    CHANGES_ARE_NOT_TOLD("nobody hears what becomes of a booking", "the booking stream tells the table's story",
            skipped("io.frontrow.booking.adapter.out.postgres.FollowUps", "tell"), List.of(REDIS_WIPED));

    private static final class Places {
        private static final String TRANSITIONS = "io.frontrow.booking.adapter.out.postgres.PostgresBookingTransitions";
    }

    private final String words;
    private final String promise;
    private final Sabotage sabotage;
    private final List<Fault> faults;

    BrokenProduct(String words, String promise, Sabotage sabotage, List<Fault> faults) {
        this.words = words;
        this.promise = promise;
        this.sabotage = sabotage;
        this.faults = faults;
    }

    String words() {
        return words;
    }

    /// The rule that has to be red, whatever else is.
    String promise() {
        return promise;
    }

    Sabotage sabotage() {
        return sabotage;
    }

    /// Without them it may look sound.
    List<Fault> faults() {
        return faults;
    }
}
