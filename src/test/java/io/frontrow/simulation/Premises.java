package io.frontrow.simulation;

import io.frontrow.booking.application.fake.InMemoryBookings;
import io.frontrow.booking.application.fake.InMemoryIdempotencyKeys;
import io.frontrow.booking.application.fake.InMemoryPaymentLedger;
import io.frontrow.shared.Money;
import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventForSale.Section;
import io.frontrow.ticketing.EventForSale.Subsection;
import io.frontrow.ticketing.SellersEvent;
import io.frontrow.ticketing.application.fake.InMemoryWorld;
import io.frontrow.ticketing.application.port.out.EventsOnOffer;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.EventFacts;
import io.frontrow.ticketing.domain.EventText;
import io.frontrow.ticketing.domain.SaleTerms;
import io.frontrow.ticketing.domain.Seating;
import io.frontrow.seatinventory.SubsectionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What all processes share beside the log: the database, the memory of keys, the provider; and the one event, with two blocks
/// of seats and a floor without.
final class Premises {
    static final UUID EVENT = new UUID(0x7000, 1);
    static final UUID SELLER = new UUID(0x7000, 2);
    static final int HOLD_SECONDS = 30;
    static final int MAX_SEATS = 4;
    static final Seating HALL = new Seating(List.of(
            new Seating.Section("A", 100, List.of(new Seating.Subsection(0, 1, 2, 4), new Seating.Subsection(1, 2, 1, 5))),
            new Seating.Section("Floor", 30, List.of(Seating.Subsection.generalAdmission(2, 6)))));

    final InMemoryBookings bookings;
    final InMemoryPaymentLedger ledger;
    final InMemoryWorld ticketing = new InMemoryWorld();
    final SimulatedKafka kafka;
    final SimulatedProvider provider;
    final SimulatedOutbox outbox;
    /// Up to which booking ids are forgotten.
    int forgotten;
    InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
    private final World world;

    Premises(World world) {
        this.world = world;
        bookings = new InMemoryBookings(world::now);
        ledger = new InMemoryPaymentLedger(bookings);
        kafka = new SimulatedKafka(world);
        provider = new SimulatedProvider(world);
        outbox = new SimulatedOutbox(world, bookings);
        pass(Duration.ZERO);
        var terms = new SaleTerms("TWD", world.now().plus(Duration.ofDays(9)), world.now().plus(Duration.ofDays(10)),
                world.now(), HOLD_SECONDS, MAX_SEATS);
        var text = new EventText("Spring Concert", "", "City Hall", Optional.empty(), Optional.empty());
        ticketing.events().add(Event.Draft.of(new EventFacts(EVENT, SELLER, text, terms, HALL.subsectionCount(),
                HALL.seatCount(), world.now())), HALL);
    }

    World world() {
        return world;
    }

    Instant now() {
        return world.now();
    }

    void pass(Duration time) {
        world.pass(time);
        ticketing.store.now = world.now();
    }

    Optional<SellersEvent> sellersEvent(UUID eventId) {
        return ticketing.events().find(eventId).map(it -> new SellersEvent(eventId, SELLER, it instanceof Event.Published,
                it instanceof Event.Cancelled, "TWD", it.facts().terms().saleStartsAt(), List.of(), 0));
    }

    Event event() {
        return ticketing.events().find(EVENT).orElseThrow();
    }

    static List<SubsectionKey> subsections() {
        return HALL.sections().stream().flatMap(section -> section.subsections().stream())
                .map(subsection -> new SubsectionKey(EVENT, subsection.index())).toList();
    }

    /// The public side of the event, for the processes' memories.
    final class Offers implements EventsOnOffer {
        @Override
        public Map<UUID, Long> versions(Collection<UUID> eventIds) {
            return event().isPublic() ? Map.of(EVENT, version()) : Map.of();
        }

        @Override
        public List<Versioned> load(Collection<UUID> eventIds) {
            return event().isPublic() ? List.of(new Versioned(forSale(), version())) : List.of();
        }

        private long version() {
            return event() instanceof Event.Cancelled ? 2 : 1;
        }

        private EventForSale forSale() {
            var terms = event().facts().terms();
            return new EventForSale(EVENT, SELLER, terms.saleStartsAt(), terms.endsAt(), event() instanceof Event.Cancelled,
                    HOLD_SECONDS, MAX_SEATS, Map.of("A", section(0), "Floor", section(1)));
        }

        private static Section section(int number) {
            var section = HALL.sections().get(number);
            var subsections = new HashMap<Integer, Subsection>();
            section.subsections().forEach(it -> subsections.put(it.number(), new Subsection(
                    new SubsectionKey(EVENT, it.index()), it.number(), it.rows(), it.seatsPerRow())));
            return new Section(section.name(), new Money(section.priceMinor(), "TWD"), subsections);
        }
    }
}
