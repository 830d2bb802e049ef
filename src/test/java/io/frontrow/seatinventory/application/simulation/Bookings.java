package io.frontrow.seatinventory.application.simulation;

import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.SeatsBlocked;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsRefused;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatResultCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// A reader's database, and the reader, which is slow and is sometimes two. Position and rows move together. An id that was
/// seen stays; seats that are held for an ended booking are given back.
final class Bookings {
    final Map<Verdict, Integer> verdicts = new HashMap<>();
    final List<String> findings = new ArrayList<>();
    private final Variant variant;
    private final SimulatedLog log;
    private final Map<Integer, UUID> holderOfSeat = new HashMap<>();
    private final Map<UUID, Integer> placesOfHolder = new HashMap<>();
    private final Map<UUID, Boolean> isLive = new HashMap<>();
    private final Set<UUID> everEnded = new HashSet<>();
    private LogPosition position = LogPosition.START;
    private int standingAttempt;
    private LogPosition wokenReaderFrom = LogPosition.START;

    Bookings(Variant variant, SimulatedLog log) {
        this.variant = variant;
        this.log = log;
    }

    LogPosition position() {
        return position;
    }

    /// One transaction, of the reader or of another one that has slept since its last.
    void read(Random random) {
        LogPosition from = random.nextInt(4) == 0 ? wokenReaderFrom : position;
        AcceptedHistory history = variant.histories().apply(from);
        List<SeatDecision> accepted = new ArrayList<>();
        long end = Math.min(log.results.size(), from.nextResult() + 1 + random.nextInt(6));
        for (long offset = from.nextResult(); offset < end; offset++) {
            byte[] result = log.results.get((int) offset);
            Verdict verdict = history.offer(offset, result);
            verdicts.merge(verdict, 1, Integer::sum);
            if (verdict == Verdict.ACCEPTED) {
                accepted.add(SeatResultCodec.decode(result).decision());
            }
        }
        if (from.equals(position)) {
            accepted.forEach(this::apply);
            position = history.position();
        }
        if (random.nextInt(3) == 0) {
            wokenReaderFrom = position;
        }
    }

    private void apply(SeatDecision decision) {
        switch (decision) {
            case SeatsHeld d -> held(d);
            case SeatsRefused d -> isLive.putIfAbsent(d.holdId(), false);
            case SeatsReleased d -> {
                Arrays.stream(d.seatIndexes()).forEach(seat -> holderOfSeat.remove(seat, d.holdId()));
                placesOfHolder.remove(d.holdId());
                end(d.holdId());
            }
            case SeatsSold d -> Arrays.stream(d.seatIndexes()).filter(seat -> !d.holdId().equals(holderOfSeat.get(seat)))
                    .forEach(seat -> findings.add("DOUBLE SALE: " + seat + " sold, but not held by " + d.holdId()));
            case SubsectionOpened d -> standingAttempt = d.attempt();
            case EventClosed d when d.attempt() >= standingAttempt -> {
                Set.copyOf(holderOfSeat.values()).forEach(this::end);
                Set.copyOf(placesOfHolder.keySet()).forEach(this::end);
                holderOfSeat.clear();
                placesOfHolder.clear();
            }
            case SeatsBlocked d -> Arrays.stream(d.seatIndexes()).filter(holderOfSeat::containsKey)
                    .forEach(seat -> findings.add("BLOCKED: seat " + seat + " of " + holderOfSeat.get(seat)));
            default -> { }
        }
    }

    private void held(SeatsHeld held) {
        placesOfHolder.merge(held.holdId(), held.quantity() - held.seatIndexes().length, Integer::sum);
        if (placesOfHolder.values().stream().mapToInt(Integer::intValue).sum() > Clients.PLACES) {
            findings.add("DOUBLE SALE: more places than there are, with " + held.holdId());
        }
        for (int seat : held.seatIndexes()) {
            UUID before = holderOfSeat.put(seat, held.holdId());
            if (before != null) {
                findings.add("DOUBLE SALE: seat " + seat + " of " + before + " and of " + held.holdId());
            }
        }
        if (isLive.putIfAbsent(held.holdId(), true) == null) {
            if (everEnded.contains(held.holdId())) {
                findings.add("LIVES AGAIN: " + held.holdId());
            }
        } else if (!isLive.get(held.holdId())) {
            send(new ReleaseSeats(held.holdId(), held.subsection()));
        }
    }

    private void end(UUID id) {
        everEnded.add(id);
        if (variant.readersDeleteIds()) {
            isLive.remove(id);
        } else {
            isLive.put(id, false);
        }
    }

    private void send(SeatCommand command) {
        log.commands.add(SeatCommandCodec.encode(command));
    }
}
