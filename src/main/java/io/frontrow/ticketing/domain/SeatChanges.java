package io.frontrow.ticketing.domain;

import io.frontrow.seatinventory.ResultBatch;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.BlockRefused;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.SeatsBlocked;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SeatsUnblocked;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatDecision.SubsectionRefused;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.domain.SeatClaim.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What batches of decisions, each taken in order, come to: a seat that was taken, given back and taken again is
/// one new claim. To be written in this order: [#freed()], [#taken()], [#sold()].
public final class SeatChanges {
    private static final SeatCounts HELD = new SeatCounts(-1, 1, 0, 0);
    private static final SeatCounts RELEASED = new SeatCounts(1, -1, 0, 0);
    private static final SeatCounts SOLD = new SeatCounts(0, -1, 1, 0);

    private final List<SubsectionOpened> opened = new ArrayList<>();
    private final List<SubsectionRefused> refused = new ArrayList<>();
    private final ClaimChanges claims = new ClaimChanges();
    private final Map<SubsectionKey, Map<Integer, SeatStatus>> statuses = new HashMap<>();

    private final Map<SubsectionKey, SeatCounts> stock = new HashMap<>();
    private final List<BlockAnswer> blockAnswers = new ArrayList<>();
    private final Map<SubsectionKey, Integer> partitions = new HashMap<>();
    private final Map<Integer, Set<UUID>> closed = new HashMap<>();

    private SeatChanges() {}

    /// Of several partitions, which have no subsection in common.
    public static SeatChanges of(Collection<ResultBatch> batches) {
        var changes = new SeatChanges();
        batches.forEach(batch -> batch.accepted().forEach(decision -> changes.add(batch.partition(), decision)));
        return changes;
    }

    public List<SubsectionOpened> opened() {
        return Collections.unmodifiableList(opened);
    }

    /// Where the results of a subsection come from that is among [#opened()].
    public int partitionOf(SubsectionKey opened) {
        return partitions.get(opened);
    }

    public List<SubsectionRefused> refused() {
        return Collections.unmodifiableList(refused);
    }

    /// Claims that stood before the batch and are gone after it.
    public List<SeatClaim> freed() {
        return claims.freed();
    }

    /// Claims that are new after the batch, at most one a seat.
    public List<SeatClaim> taken() {
        return claims.taken();
    }

    /// Claims that stood before the batch and are sold after it.
    public List<SeatClaim> sold() {
        return claims.sold();
    }

    /// Claims on seats that another hold has taken in the same batch. There must never be one.
    public List<SeatClaim> doubled() {
        return claims.doubled();
    }

    /// The last status of every seat that was touched, by subsection and seat index.
    public Map<SubsectionKey, Map<Integer, SeatStatus>> statuses() {
        return Collections.unmodifiableMap(statuses);
    }

    /// By how much the counts of each stock change.
    public Map<SubsectionKey, SeatCounts> stock() {
        return Collections.unmodifiableMap(stock);
    }

    /// What became of requests to block or unblock seats.
    public List<BlockAnswer> blockAnswers() {
        return Collections.unmodifiableList(blockAnswers);
    }

    /// By partition: the events of whose seats the engine has given up all that are there; no decision on them follows.
    public Map<Integer, Set<UUID>> closed() {
        return Collections.unmodifiableMap(closed);
    }

    private void add(int partition, SeatDecision decision) {
        switch (decision) {
            case SubsectionOpened it -> {
                opened.add(it);
                partitions.put(it.subsection(), partition);
            }
            case SubsectionRefused it -> refused.add(it);
            case SeatsHeld it -> {
                each(it.subsection(), it.seatIndexes(), it.holdId(), this::take);
                draw(it.subsection(), it.quantity() - it.seatIndexes().length, HELD);
            }
            case SeatsReleased it -> {
                each(it.subsection(), it.seatIndexes(), it.holdId(), this::free);
                draw(it.subsection(), it.quantity() - it.seatIndexes().length, RELEASED);
            }
            case SeatsSold it -> {
                each(it.subsection(), it.seatIndexes(), it.holdId(), this::sell);
                draw(it.subsection(), it.quantity() - it.seatIndexes().length, SOLD);
            }
            case SeatsBlocked it -> block(it.commandId(), it.subsection(), it.seatIndexes(), SeatStatus.BLOCKED);
            case SeatsUnblocked it -> block(it.commandId(), it.subsection(), it.seatIndexes(), SeatStatus.AVAILABLE);
            case BlockRefused it -> blockAnswers.add(new BlockAnswer(it.commandId(), Optional.of(it.reason())));
            case EventClosed it -> closed.computeIfAbsent(partition, _ -> new HashSet<>()).add(it.eventId());
            case SeatDecision.SeatsRefused _, SeatDecision.HoldUnchanged _, SeatDecision.CommandRejected _,
                    SeatDecision.IdsForgotten _ -> { }
        }
    }

    private void take(Seat seat, UUID holdId) {
        if (claims.take(seat, holdId)) {
            show(seat, SeatStatus.RESERVED);
        }
    }

    private void free(Seat seat, UUID holdId) {
        if (claims.free(seat, holdId)) {
            show(seat, SeatStatus.AVAILABLE);
        }
    }

    private void sell(Seat seat, UUID holdId) {
        if (claims.sell(seat, holdId)) {
            show(seat, SeatStatus.SOLD);
        }
    }

    /// Places without a position that a hold took from a stock, gave back, or bought.
    private void draw(SubsectionKey subsection, int places, SeatCounts each) {
        if (places > 0) {
            stock.merge(subsection, each.times(places), SeatCounts::plus);
        }
    }

    private void block(UUID commandId, SubsectionKey subsection, int[] seatIndexes, SeatStatus status) {
        blockAnswers.add(new BlockAnswer(commandId, Optional.empty()));
        for (int seatIndex : seatIndexes) {
            show(new Seat(subsection, seatIndex), status);
        }
    }

    private void show(Seat seat, SeatStatus status) {
        statuses.computeIfAbsent(seat.subsection(), _ -> new HashMap<>()).put(seat.seatIndex(), status);
    }

    private static void each(SubsectionKey subsection, int[] seatIndexes, UUID holdId, Step step) {
        for (int seatIndex : seatIndexes) {
            step.apply(new Seat(subsection, seatIndex), holdId);
        }
    }

    @FunctionalInterface
    private interface Step {
        void apply(Seat seat, UUID holdId);
    }
}
