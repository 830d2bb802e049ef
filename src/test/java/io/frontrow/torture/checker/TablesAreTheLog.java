package io.frontrow.torture.checker;

import io.frontrow.torture.checker.SubsectionFold.Hold;
import io.frontrow.torture.checker.Tables.Booking;
import io.frontrow.torture.checker.Tables.Claim;
import io.frontrow.torture.checker.Tables.Seats;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The tables of seats and of bookings say what the folded log says, for every event that was not called off.
final class TablesAreTheLog implements Rule {
    private record Owner(Hold hold, SeatKey place) {}

    @Override
    public String name() {
        return "the tables tell the log's story";
    }

    @Override
    public void check(Evidence evidence, BiConsumer<Object, String> broken) {
        var fold = SeatFold.of(evidence, (_, _) -> { });
        var owners = new HashMap<UUID, Owner>();
        fold.open().forEach((place, seats) -> seats.holds().forEach((id, hold) -> owners.put(id, new Owner(hold, place))));
        checkBookings(evidence, owners, broken);
        checkFailures(evidence, broken);
        checkSeats(evidence, fold, broken);
        checkClaims(evidence, fold, broken);
        checkCounts(evidence, fold, broken);
    }

    private static void checkCounts(Evidence evidence, SeatFold fold, BiConsumer<Object, String> broken) {
        var expected = new HashSet<Seats>();
        fold.open().forEach((place, seats) -> expected.add(new Seats(place.event(), place.index(), seats.free(),
                count(seats, hold -> !hold.sold()), count(seats, Hold::sold))));
        for (var row : evidence.tables().seats()) {
            if (!expected.remove(row) && fold.open().containsKey(new SeatKey(row.event(), row.index()))) {
                broken.accept(row, "are not the counts of the log");
            }
        }
        expected.forEach(counts -> broken.accept(counts, "has no row"));
    }

    /// Who failed was refused for that reason in the log, or had too many unpaid bookings when the log gave him seats.
    private static void checkFailures(Evidence evidence, BiConsumer<Object, String> broken) {
        var reasons = new HashMap<UUID, Set<String>>();
        for (var decision : evidence.decisions()) {
            if (decision.kind() == Decision.Kind.REFUSED || decision.kind() == Decision.Kind.HELD) {
                reasons.computeIfAbsent(decision.command(), _ -> new HashSet<>()).add(decision.kind() == Decision.Kind.HELD
                        ? "TOO_MANY_UNPAID" : SeatFold.reason(decision.detail()));
            }
        }
        for (var booking : evidence.tables().bookings()) {
            if (booking.status().equals("FAILED") && !reasons.getOrDefault(booking.id(), Set.of()).contains(booking.failure())) {
                broken.accept(booking.id(), "failed for " + booking.failure() + ", and the log says " + reasons.get(booking.id()));
            }
        }
    }

    /// A paid booking's seats are sold to it, and nobody else's are anybody's.
    private static void checkBookings(Evidence evidence, Map<UUID, Owner> owners, BiConsumer<Object, String> broken) {
        for (var booking : evidence.tables().bookings()) {
            var owner = owners.remove(booking.id());
            boolean right = booking.isPaid()
                    ? owner != null && owner.hold().sold() && owner.hold().quantity() == booking.quantity()
                    : owner == null;
            if (!right) {
                broken.accept(booking.id(), booking.status() + ", and in the log " + (owner == null ? "without seats" : owner.toString()));
            }
        }
        owners.forEach((id, owner) -> broken.accept(id, "has seats in the log and is no booking: " + owner));
    }

    /// A booking shows the seats that the log gave to it, or none.
    private static void checkSeats(Evidence evidence, SeatFold fold, BiConsumer<Object, String> broken) {
        var bookings = evidence.tables().bookings().stream().collect(Collectors.toMap(Booking::id, booking -> booking));
        for (var decision : evidence.decisions()) {
            var booking = decision.kind() == Decision.Kind.HELD ? bookings.get(decision.command()) : null;
            if (booking == null || booking.event() == null || booking.status().equals("FAILED")) {
                continue;
            }
            int perRow = fold.ever().get(new SeatKey(decision.event(), decision.index())).perRow();
            var seats = IntStream.of(decision.seats()).mapToObj(seat -> (seat / perRow + 1) + "-" + (seat % perRow + 1)).toList();
            if (!booking.event().equals(decision.event()) || booking.index() != decision.index()
                    || booking.quantity() != decision.quantity() || !booking.seats().equals(seats)) {
                broken.accept(booking.id(), "is " + booking + ", and the log gave it " + decision.quantity() + ": " + seats);
            }
        }
    }

    private static void checkClaims(Evidence evidence, SeatFold fold, BiConsumer<Object, String> broken) {
        var expected = new HashSet<Claim>();
        fold.open().forEach((place, seats) -> seats.holds().forEach((id, hold) -> {
            for (int seat : hold.seats()) {
                expected.add(new Claim(place.event(), place.index(), seat, id, hold.sold()));
            }
        }));
        for (var claim : evidence.tables().claims()) {
            if (!expected.remove(claim) && fold.open().containsKey(new SeatKey(claim.event(), claim.index()))) {
                broken.accept(claim.hold(), "claims what the log does not give: " + claim);
            }
        }
        expected.forEach(claim -> broken.accept(claim.hold(), "has no row for what the log gives: " + claim));
    }

    private static int count(SubsectionFold seats, Predicate<Hold> which) {
        return seats.holds().values().stream().filter(which).mapToInt(Hold::quantity).sum();
    }
}
