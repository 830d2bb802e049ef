package io.frontrow.simulation;

import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.simulation.SimulatedProvider.State;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.SeatStatus;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What must be true of a schedule once everything has come to rest.
final class Audit {
    private static final Set<BookingStatus> PAID = EnumSet.of(BookingStatus.COMPLETED, BookingStatus.REFUNDED);
    private final World world;
    private final Premises premises;
    private final People people;
    private final LogFold fold;
    private final Map<UUID, Booking> bookings = new HashMap<>();

    Audit(World world, Premises premises, People people) {
        this.world = world;
        this.premises = premises;
        this.people = people;
        fold = new LogFold(world, premises.kafka);
        premises.bookings.all().forEach(booking -> bookings.put(booking.id(), booking));
    }

    void judge() {
        everyOrderEnds();
        wordsWereKept();
        moneyEqualsSeats();
        seatsEqualBookings();
        projectionsEqualTheFold();
    }

    private void everyOrderEnds() {
        for (var purchase : people.purchases) {
            if (purchase.id != null && !bookings.containsKey(purchase.id)) {
                world.find("LOST: booking " + purchase.id + " was accepted and never decided");
            }
        }
        bookings.values().stream().filter(booking -> !booking.status().isTerminal())
                .forEach(booking -> world.find("NEVER ENDS: " + booking.id() + " is " + booking.status()));
        if (premises.event() instanceof Event.Cancelled) {
            bookings.values().stream().filter(booking -> booking.status() == BookingStatus.COMPLETED)
                    .forEach(booking -> world.find("NEVER ENDS: " + booking.id() + " of a cancelled event is COMPLETED"));
        }
    }

    private void wordsWereKept() {
        people.told.forEach((id, word) -> {
            var status = bookings.containsKey(id) ? bookings.get(id).status() : null;
            if (status != word && !(word == BookingStatus.COMPLETED && status == BookingStatus.REFUNDED)) {
                world.find("WORD BROKEN: " + id + " was told " + word + " and is " + status);
            }
        });
        people.tooLate.stream().filter(bookings::containsKey).map(bookings::get)
                .filter(booking -> PAID.contains(booking.status()))
                .forEach(booking -> world.find("WORD BROKEN: " + booking.id() + " was told that it is too late to pay and is " + booking.status()));
    }

    private void moneyEqualsSeats() {
        for (var balance : premises.ledger.balances()) {
            if (balance.imbalance() != 0) {
                world.find("MONEY: captured - refunded - sold = " + balance.imbalance());
            }
        }
        Map<UUID, Long> kept = new HashMap<>();
        for (var charge : premises.provider.charges.values()) {
            if (charge.state == State.APPROVED) {
                var entry = premises.ledger.find(charge.paymentId);
                kept.merge(entry.map(it -> it.bookingId()).orElse(charge.paymentId), charge.amountMinor, Long::sum);
            }
        }
        for (var booking : bookings.values()) {
            long paid = kept.getOrDefault(booking.id(), 0L);
            long owed = booking instanceof Booking.Completed done ? done.request().total().amountMinor() : 0;
            if (paid != owed) {
                world.find("MONEY: the provider keeps " + paid + " for a booking of " + owed + " that is " + booking.status());
            }
            kept.remove(booking.id());
        }
        kept.keySet().forEach(id -> world.find("MONEY: the provider keeps the money of " + id + ", which nobody knows"));
    }

    /// Of an event that was cancelled, nothing stands.
    private void seatsEqualBookings() {
        for (var booking : bookings.values()) {
            var seats = fold.of(booking.id());
            if (booking instanceof Booking.Completed done && seats.sold() != done.request().quantity()) {
                world.find("PAID WITHOUT SEATS: " + booking.id() + " has " + seats);
            }
            if (booking instanceof Booking.Completed done && done.tickets().size() != done.request().quantity()) {
                world.find("TICKETS: " + booking.id() + " has " + done.tickets().size());
            }
            if (!(booking instanceof Booking.Completed) && seats.total() != 0) {
                world.find("SEATS FOR NOBODY: " + booking.id() + " is " + booking.status() + " and has " + seats);
            }
        }
        fold.holders().stream().filter(id -> !bookings.containsKey(id))
                .forEach(id -> world.find("SEATS FOR NOBODY: " + id + " is no booking and has " + fold.of(id)));
    }

    private void projectionsEqualTheFold() {
        for (int partition = 0; partition < SimulatedKafka.PARTITIONS; partition++) {
            var end = fold.end(partition);
            for (var position : List.of(premises.bookings.position(partition), premises.ticketing.records().position(partition))) {
                if (!position.equals(end)) {
                    world.find("BEHIND: a projection of partition " + partition + " stands at " + position + ", not " + end);
                }
            }
        }
        if (premises.event() instanceof Event.Published) {
            Premises.subsections().forEach(this::compare);
        }
    }

    private void compare(SubsectionKey key) {
        var shown = premises.ticketing.store.counts(key).orElseThrow();
        var truth = fold.counts(key);
        if (!shown.equals(truth) || shown.total() != shown.available() + shown.reserved() + shown.sold() + shown.blocked()) {
            world.find("SHOWN WRONGLY: " + key.index() + " as " + shown + " instead of " + truth);
        }
        premises.ticketing.store.statuses(key).ifPresent(statuses -> {
            for (int seat = 0; seat < statuses.seats(); seat++) {
                SeatStatus status = fold.status(key, seat);
                if (statuses.at(seat) != status) {
                    world.find("SHOWN WRONGLY: seat " + seat + " of " + key.index() + " as " + statuses.at(seat) + ", not " + status);
                }
            }
        });
    }
}
