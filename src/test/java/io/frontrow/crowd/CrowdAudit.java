package io.frontrow.crowd;

import io.frontrow.Eventually;
import io.frontrow.crowd.Purchase.Bought;
import io.frontrow.crowd.Purchase.Broken;
import io.frontrow.embedded.ServerAddresses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Asks four witnesses who has which seat and compares them: the buyers, the seat maps of the API,
/// PostgreSQL, and the log.
final class CrowdAudit {
    private static final Duration SETTLED_LIMIT = Duration.ofMinutes(3);

    private final Api api;
    private final ServerAddresses servers;
    private final UUID event;

    CrowdAudit(Api api, ServerAddresses servers, UUID event) {
        this.api = api;
        this.servers = servers;
        this.event = event;
    }

    CrowdReport of(List<Shopping> shoppings) {
        var purchases = shoppings.stream().map(Shopping::purchase).toList();
        var counts = Counts.of(purchases);
        awaitSold(counts.bought());
        var results = ResultLog.read(servers);
        var log = LogAudit.of(results.entries(), event);
        var database = DatabaseAudit.of(servers, event);
        var money = MoneyAudit.of(servers, event);
        var faults = new ArrayList<String>();
        purchases.stream().filter(Broken.class::isInstance).forEach(broken -> faults.add(broken.toString()));
        faults.addAll(new SeatMapAudit(api, event.toString()).faults(shoppings));
        faults.addAll(results.undecided(servers));
        faults.addAll(faults(database, log));
        faults.addAll(money.faults(counts.bought()));
        return new CrowdReport(event, purchases.size(), counts.bought(), counts.refused(), counts.broken(),
                doubleSold(shoppings, database, log), log.span(), Percentiles.of(acceptNanos(purchases)),
                ExpiryAudit.of(servers, event, log.releases()), money, faults);
    }

    /// As the witness says who saw most.
    private static int doubleSold(List<Shopping> shoppings, DatabaseAudit database, LogAudit log) {
        int byBuyers = SeatMapAudit.doubleSold(shoppings);
        return Math.max(byBuyers, Math.max(database.doubleSold(), log.doubled().size()));
    }

    private static List<String> faults(DatabaseAudit database, LogAudit log) {
        var faults = differences("PostgreSQL's claims", database.claims(), bookings(log));
        if (database.bookings().size() != log.holders().size()) {
            faults.add("the bookings have %d seats, the log %d".formatted(database.bookings().size(), log.holders().size()));
        }
        log.unsold().forEach(seat -> faults.add("held, but not sold in the log: " + seat));
        log.doubled().forEach(seat -> faults.add("held twice in the log: " + seat));
        return faults;
    }

    /// That a seat is sold travels through the log after its payment, and money may still be on its way back.
    private void awaitSold(int seats) {
        Eventually.happens(SETTLED_LIMIT, () -> DatabaseAudit.of(servers, event).sold() == seats
                && MoneyAudit.of(servers, event).open() == 0);
    }

    private static Map<String, UUID> bookings(LogAudit log) {
        var bookings = new HashMap<String, UUID>();
        log.holders().forEach((seat, hold) -> bookings.put(seat.subsection().index() + "/" + seat.seatIndex(), hold));
        return bookings;
    }

    private static List<String> differences(String witness, Map<String, UUID> some, Map<String, UUID> log) {
        var faults = new ArrayList<String>();
        some.forEach((seat, booking) -> {
            if (!booking.equals(log.get(seat))) {
                faults.add(witness + " give " + seat + " to " + booking + ", the log to " + log.get(seat));
            }
        });
        log.keySet().stream().filter(seat -> !some.containsKey(seat))
                .forEach(seat -> faults.add(witness + " miss " + seat));
        return faults;
    }

    private static long[] acceptNanos(List<Purchase> purchases) {
        return purchases.stream().filter(Bought.class::isInstance).mapToLong(bought -> ((Bought) bought).acceptNanos()).toArray();
    }
}
