package io.frontrow.torture.checker;

import io.frontrow.torture.checker.SubsectionFold.Hold;
import io.frontrow.torture.checker.Tables.Booking;
import io.frontrow.torture.checker.Tables.Claim;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
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
        checkSeats(evidence, fold, broken);
        checkClaims(evidence, fold, broken);
        for (var row : evidence.tables().seats()) {
            var seats = fold.open().get(new SeatKey(row.event(), row.index()));
            if (seats != null && (row.available() != seats.free() || row.sold() != sold(seats))) {
                broken.accept(row, seats.free() + " are free and " + sold(seats) + " sold in the log");
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

    private static int sold(SubsectionFold seats) {
        return seats.holds().values().stream().filter(Hold::sold).mapToInt(Hold::quantity).sum();
    }
}
