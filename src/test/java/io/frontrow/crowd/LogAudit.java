package io.frontrow.crowd;

import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SubsectionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Folds the accepted decisions about one event into who holds which seat, without the engine's code.
public final class LogAudit {

    /// A seat as the log names it.
    public record Seat(SubsectionKey subsection, int seatIndex) {}

    private final Map<Seat, UUID> holders = new HashMap<>();
    private final Set<Seat> sold = new HashSet<>();
    private final List<Seat> doubled = new ArrayList<>();
    private final Map<UUID, Instant> releases = new HashMap<>();
    private Instant firstHold;
    private Instant lastHold;

    private LogAudit() {}

    public static LogAudit of(List<ResultLog.Entry> entries, UUID event) {
        var audit = new LogAudit();
        for (var entry : entries) {
            switch (entry.decision()) {
                case SeatsHeld held when held.subsection().eventId().equals(event) -> audit.held(held, entry.at());
                case SeatsReleased released when released.subsection().eventId().equals(event) ->
                        audit.released(released, entry.at());
                case SeatsSold sold when sold.subsection().eventId().equals(event) -> audit.sold(sold);
                default -> { }
            }
        }
        return audit;
    }

    /// Who holds each taken seat, by the id of the hold, which is the booking's.
    public Map<Seat, UUID> holders() {
        return holders;
    }

    /// Seats that were given or sold to somebody while somebody else had them.
    public List<Seat> doubled() {
        return doubled;
    }

    /// Seats that are held and never became sold.
    public Set<Seat> unsold() {
        var unsold = new HashSet<>(holders.keySet());
        unsold.removeAll(sold);
        return unsold;
    }

    /// When the seats of each hold that is over were on sale again.
    public Map<UUID, Instant> releases() {
        return releases;
    }

    /// From the first hold to the last, by the log's time.
    public Duration span() {
        return firstHold == null ? Duration.ZERO : Duration.between(firstHold, lastHold);
    }

    private void held(SeatsHeld held, Instant at) {
        firstHold = firstHold == null || at.isBefore(firstHold) ? at : firstHold;
        lastHold = lastHold == null || at.isAfter(lastHold) ? at : lastHold;
        for (int seatIndex : held.seatIndexes()) {
            var seat = new Seat(held.subsection(), seatIndex);
            if (holders.put(seat, held.holdId()) != null) {
                doubled.add(seat);
            }
        }
    }

    private void sold(SeatsSold decision) {
        for (int seatIndex : decision.seatIndexes()) {
            var seat = new Seat(decision.subsection(), seatIndex);
            if (!decision.holdId().equals(holders.get(seat)) || !sold.add(seat)) {
                doubled.add(seat);
            }
        }
    }

    private void released(SeatsReleased released, Instant at) {
        releases.put(released.holdId(), at);
        for (int seatIndex : released.seatIndexes()) {
            holders.remove(new Seat(released.subsection(), seatIndex), released.holdId());
        }
    }
}
