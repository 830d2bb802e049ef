package io.frontrow.simulation;

import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.SeatsBlocked;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SeatsUnblocked;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.seatinventory.application.Deciders;
import io.frontrow.seatinventory.application.port.in.DecideSeats.Received;
import io.frontrow.seatinventory.application.simulation.SimulatedDisk;
import io.frontrow.seatinventory.domain.SeatEngine;
import io.frontrow.ticketing.domain.SeatCounts;
import io.frontrow.ticketing.domain.SeatStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// The log, read once more from its beginning by somebody who shares no code with the engine: who has which seat at every
/// position, and what is left at the end. Every command must have exactly one accepted result, and an engine that decides all
/// of them in one go must come to the very same bytes.
final class LogFold {

    /// Of one booking.
    record Seats(int held, int sold) {
        int total() {
            return held + sold;
        }
    }

    private final World world;
    private final Map<SubsectionKey, SubsectionOpened> standing = new HashMap<>();
    private final Map<SubsectionKey, Map<Integer, UUID>> holders = new HashMap<>();
    private final Map<SubsectionKey, Map<UUID, Integer>> places = new HashMap<>();
    private final Map<SubsectionKey, Set<Integer>> blocked = new HashMap<>();
    private final Set<UUID> sold = new HashSet<>();
    private final List<LogPosition> ends = new ArrayList<>();

    LogFold(World world, SimulatedKafka kafka) {
        this.world = world;
        kafka.partitions.forEach(this::read);
    }

    private void read(SimulatedKafka.Partition log) {
        var history = new AcceptedHistory(LogPosition.START);
        var accepted = new ArrayList<byte[]>();
        for (int offset = 0; offset < log.results.size(); offset++) {
            if (history.offer(offset, log.results.get(offset)) == Verdict.ACCEPTED) {
                accepted.add(log.results.get(offset));
                apply(SeatResultCodec.decode(log.results.get(offset)).decision());
            }
        }
        ends.add(history.position());
        if (accepted.size() != log.commands.size()) {
            world.find("RESULTS: " + accepted.size() + " for " + log.commands.size() + " commands");
        }
        var again = decidedInOneGo(log.commands);
        for (int i = 0; i < Math.min(again.size(), accepted.size()); i++) {
            if (!Arrays.equals(again.get(i), accepted.get(i))) {
                world.find("OTHERWISE: command " + i + " is " + kind(accepted.get(i)) + ", decided again it is "
                        + kind(again.get(i)));
                return;
            }
        }
    }

    private static String kind(byte[] result) {
        return SeatResultCodec.decode(result).decision().getClass().getSimpleName();
    }

    private static List<byte[]> decidedInOneGo(List<byte[]> commands) {
        var seats = Deciders.with(new SimulatedDisk(), SeatEngine::new, AcceptedHistory::new);
        seats.takeOver();
        return seats.decide(IntStream.range(0, commands.size()).mapToObj(i -> new Received(i, commands.get(i))).toList())
                .stream().map(decided -> decided.result()).toList();
    }

    private void apply(SeatDecision decision) {
        switch (decision) {
            case SubsectionOpened it -> {
                if (standing.putIfAbsent(it.subsection(), it) == null) {
                    holders.put(it.subsection(), new HashMap<>());
                    places.put(it.subsection(), new HashMap<>());
                    blocked.put(it.subsection(), new HashSet<>());
                }
            }
            case EventClosed it -> close(it);
            case SeatsHeld it -> hold(it);
            case SeatsReleased it -> {
                Arrays.stream(it.seatIndexes()).forEach(seat -> holders.get(it.subsection()).remove(seat, it.holdId()));
                places.get(it.subsection()).remove(it.holdId());
            }
            case SeatsSold it -> {
                sold.add(it.holdId());
                Arrays.stream(it.seatIndexes()).filter(seat -> !it.holdId().equals(holders.get(it.subsection()).get(seat)))
                        .forEach(seat -> world.find("DOUBLE SALE: seat " + seat + " sold to who does not hold it"));
            }
            case SeatsBlocked it -> {
                Arrays.stream(it.seatIndexes()).filter(holders.get(it.subsection())::containsKey)
                        .forEach(seat -> world.find("DOUBLE SALE: seat " + seat + " blocked while it is held"));
                Arrays.stream(it.seatIndexes()).forEach(blocked.get(it.subsection())::add);
            }
            case SeatsUnblocked it -> Arrays.stream(it.seatIndexes()).forEach(blocked.get(it.subsection())::remove);
            case SeatDecision _ -> { }
        }
    }

    private void hold(SeatsHeld held) {
        var seats = holders.get(held.subsection());
        for (int seat : held.seatIndexes()) {
            var before = seats.put(seat, held.holdId());
            if (before != null || blocked.get(held.subsection()).contains(seat)) {
                world.find("DOUBLE SALE: seat " + seat + " of " + before + " given to " + held.holdId());
            }
        }
        int without = held.quantity() - held.seatIndexes().length;
        if (without > 0) {
            places.get(held.subsection()).put(held.holdId(), without);
        }
        if (counts(held.subsection()).available() < 0) {
            world.find("DOUBLE SALE: more places held than there are");
        }
    }

    /// Only one partition's: the others have their own.
    private void close(EventClosed closed) {
        var gone = standing.values().stream().filter(it -> it.attempt() <= closed.attempt()
                && it.subsection().partition(SimulatedKafka.PARTITIONS) == ends.size()).map(SubsectionOpened::subsection).toList();
        gone.forEach(key -> {
            standing.remove(key);
            holders.remove(key);
            places.remove(key);
            blocked.remove(key);
        });
    }

    LogPosition end(int partition) {
        return ends.get(partition);
    }

    Seats of(UUID holdId) {
        int has = (int) holders.values().stream().flatMap(seats -> seats.values().stream()).filter(holdId::equals).count()
                + places.values().stream().mapToInt(it -> it.getOrDefault(holdId, 0)).sum();
        return sold.contains(holdId) ? new Seats(0, has) : new Seats(has, 0);
    }

    Set<UUID> holders() {
        var all = new HashSet<UUID>();
        holders.values().forEach(seats -> all.addAll(seats.values()));
        places.values().forEach(stock -> all.addAll(stock.keySet()));
        return all;
    }

    SeatCounts counts(SubsectionKey key) {
        var open = standing.get(key);
        if (open == null) {
            return SeatCounts.NONE;
        }
        long soldHere = holders.get(key).values().stream().filter(sold::contains).count() + places(key, true);
        long heldHere = holders.get(key).size() - holders.get(key).values().stream().filter(sold::contains).count()
                + places(key, false);
        long all = (long) Math.max(1, open.rows()) * open.seatsPerRow();
        long out = blocked.get(key).size();
        return new SeatCounts(all - soldHere - heldHere - out, heldHere, soldHere, out);
    }

    private long places(SubsectionKey key, boolean ofSold) {
        return places.get(key).entrySet().stream().filter(it -> sold.contains(it.getKey()) == ofSold)
                .mapToLong(Map.Entry::getValue).sum();
    }

    SeatStatus status(SubsectionKey key, int seat) {
        if (blocked.get(key).contains(seat)) {
            return SeatStatus.BLOCKED;
        }
        var holder = holders.get(key).get(seat);
        return holder == null ? SeatStatus.AVAILABLE : sold.contains(holder) ? SeatStatus.SOLD : SeatStatus.RESERVED;
    }
}
