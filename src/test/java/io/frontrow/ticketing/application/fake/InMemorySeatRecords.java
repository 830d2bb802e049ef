package io.frontrow.ticketing.application.fake;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.application.port.out.SeatRecords;
import io.frontrow.ticketing.domain.Attempt;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.PublishFailure;
import io.frontrow.ticketing.domain.SeatChanges;
import io.frontrow.ticketing.domain.SeatClaim;
import io.frontrow.ticketing.domain.SeatClaim.Seat;
import io.frontrow.ticketing.domain.SeatCounts;
import io.frontrow.ticketing.domain.SeatStatus;
import io.frontrow.ticketing.domain.SeatStatuses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

public final class InMemorySeatRecords implements SeatRecords {
    private final InMemoryStore store;

    public InMemorySeatRecords(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public LogPosition position(int partition) {
        return store.positions.getOrDefault(partition, LogPosition.START);
    }

    @Override
    public boolean setAside(int partition, LogPosition from, LogPosition to, Unusable unusable) {
        boolean moves = position(partition).equals(from);
        if (moves) {
            store.positions.put(partition, to);
        }
        return moves;
    }

    @Override
    public boolean save(List<PositionMove> moves, SeatChanges changes) {
        if (!moves.stream().allMatch(move -> position(move.partition()).equals(move.from()))) {
            return false;
        }
        moves.forEach(move -> store.positions.put(move.partition(), move.to()));
        changes.refused().forEach(it -> attempt(it.subsection(), it.attempt())
                .ifPresent(attempt -> store.fail(attempt, PublishFailure.refused(it.reason()))));
        changes.opened().forEach(it -> attempt(it.subsection(), it.attempt())
                .ifPresent(attempt -> open(changes.partitionOf(it.subsection()), attempt, it.subsection(), it.rows(), it.seatsPerRow())));
        write(changes);
        changes.closed().forEach((partition, events) -> events.forEach(event -> free(partition, event)));
        return true;
    }

    private Optional<Attempt> attempt(SubsectionKey subsection, int number) {
        return Optional.ofNullable(store.publications.get(subsection.eventId())).map(it -> it.attempt)
                .filter(attempt -> attempt.number() == number);
    }

    private void open(int partition, Attempt attempt, SubsectionKey key, int rows, int seatsPerRow) {
        var subsection = store.subsection(key).filter(it -> it.rows() == rows && it.seatsPerRow() == seatsPerRow);
        if (subsection.isEmpty() || store.seats.containsKey(key) || store.stock.containsKey(key)) {
            return;
        }
        if (subsection.get().isGeneralAdmission()) {
            store.stock.put(key, new SeatCounts(seatsPerRow, 0, 0, 0));
        } else {
            store.seats.put(key, SeatStatuses.allAvailable(subsection.get().seats()));
        }
        store.partitions.put(key, partition);
        var next = attempt.opened(1);
        store.publications.get(key.eventId()).attempt = next;
        if (next.isComplete()) {
            store.publications.remove(key.eventId());
            store.eventChanged(key.eventId());
            store.events.computeIfPresent(key.eventId(),
                    (_, event) -> new Event.Published(event.facts(), event.attempt(), store.now));
        }
    }

    private void write(SeatChanges changes) {
        changes.freed().forEach(it -> store.claims.computeIfPresent(it.seat(), (_, old) -> sameHold(old, it) ? null : old));
        changes.taken().forEach(it -> store.claims.putIfAbsent(it.seat(), it));
        changes.sold().forEach(it -> store.claims.computeIfPresent(it.seat(), (_, old) -> sameHold(old, it) ? it : old));
        changes.statuses().forEach((key, seats) -> seats.forEach((seat, status) -> block(new Seat(key, seat), status)));
        changes.statuses().keySet().forEach(this::show);
        changes.stock().forEach((key, difference) ->
                store.stock.computeIfPresent(key, (_, counts) -> counts.plus(difference)));
        Stream.concat(changes.statuses().keySet().stream(), changes.stock().keySet().stream()).map(SubsectionKey::eventId)
                .distinct().forEach(store::seatsChanged);
    }

    private void free(int partition, UUID eventId) {
        if (!(store.events.get(eventId) instanceof Event.Cancelled)) {
            return;
        }
        Predicate<SubsectionKey> here = key -> key.eventId().equals(eventId) && store.partitions.get(key) == partition;
        store.claims.keySet().removeIf(seat -> here.test(seat.subsection()));
        store.seats.keySet().stream().filter(here).toList().forEach(this::show);
        store.stock.replaceAll((key, counts) -> here.test(key) ? new SeatCounts(counts.total(), 0, 0, 0) : counts);
        store.seatsChanged(eventId);
    }

    private void block(Seat seat, SeatStatus status) {
        if (status == SeatStatus.BLOCKED) {
            store.blocked.add(seat);
        } else {
            store.blocked.remove(seat);
        }
    }

    private static boolean sameHold(SeatClaim one, SeatClaim other) {
        return one.holdId().equals(other.holdId());
    }

    /// The simplest thing that is right: what the claims and the blocks say.
    private void show(SubsectionKey key) {
        store.seats.computeIfPresent(key, (_, statuses) -> {
            Map<Integer, SeatStatus> claimed = new HashMap<>();
            store.claims.values().stream().filter(it -> it.seat().subsection().equals(key))
                    .filter(it -> it.seat().seatIndex() < statuses.seats())
                    .forEach(it -> claimed.put(it.seat().seatIndex(), it.sold() ? SeatStatus.SOLD : SeatStatus.RESERVED));
            store.blocked.stream().filter(seat -> seat.subsection().equals(key))
                    .forEach(seat -> claimed.put(seat.seatIndex(), SeatStatus.BLOCKED));
            return SeatStatuses.allAvailable(statuses.seats()).with(claimed);
        });
    }
}
