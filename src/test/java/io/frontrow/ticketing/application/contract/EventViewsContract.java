package io.frontrow.ticketing.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.shared.Money;
import io.frontrow.ticketing.domain.EventFilter;
import io.frontrow.ticketing.domain.EventFilter.After;
import io.frontrow.ticketing.domain.EventPosition;
import io.frontrow.ticketing.domain.EventSummary;
import io.frontrow.ticketing.domain.SeatCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class EventViewsContract {
    private final UUID seller = UUID.randomUUID();
    private final String city = "Tainan-" + UUID.randomUUID();
    private Concerts concerts;

    protected abstract World world();

    static EventFilter of(UUID seller) {
        return new EventFilter(Optional.of(seller), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    @BeforeEach
    void begin() {
        concerts = new Concerts(world());
    }

    @Test
    void aDraftHasAHallWithoutFreeSeats() {
        var draft = Concerts.draft();
        world().events().add(draft, Concerts.HALL);
        var detail = world().views().detail(draft.facts().id()).orElseThrow();
        assertEquals(draft, detail.event());
        assertEquals(SeatCounts.NONE, detail.totals());
        assertEquals(Concerts.HALL.sections().getLast().subsections(),
                detail.sections().getLast().subsections().stream().map(it -> it.subsection()).toList());
        assertTrue(world().views().seatMap(draft.facts().id(), "VIP", 7).isEmpty());
        assertTrue(world().views().detail(UUID.randomUUID()).isEmpty());
    }

    @Test
    void aSeatMapIsFoundBySectionAndNumber() {
        var id = concerts.published();
        var map = world().views().seatMap(id, "A/B", 4).orElseThrow();
        assertEquals(new Money(200, "TWD"), map.price());
        assertEquals(2, map.subsection().index());
        assertEquals(new SeatCounts(3, 0, 0, 0), map.statuses().counts());
        assertTrue(world().views().seatMap(id, "A/B", 7).isEmpty());
        assertTrue(world().views().seatMap(id, "a/b", 4).isEmpty());
    }

    @Test
    void thePublicSeesWhatIsPublishedTheSellerAllOfHisOwn() {
        var draft = Concerts.draft(seller, city, Concerts.START);
        world().events().add(draft, Concerts.HALL);
        var published = publish(Concerts.START);
        var cancelled = publish(Concerts.START);
        var event = world().events().find(cancelled).orElseThrow();
        world().events().replace(event, event.cancel(), event.seatsToClose());
        assertEquals(List.of(published), ids(list(in(city))));
        assertEquals(3, world().views().list(of(seller), Concerts.START, 10).size());
    }

    @Test
    void pagesFollowEachOtherByStartAndId() {
        var ids = List.of(publish(Concerts.START.plusSeconds(5)), publish(Concerts.START), publish(Concerts.START));
        var all = list(in(city));
        assertEquals(3, all.size());
        assertEquals(ids.getFirst(), all.getLast().event().facts().id());
        for (int i = 0; i < 3; i++) {
            var facts = all.get(i).event().facts();
            var after = new After(facts.terms().startsAt(), facts.id());
            assertEquals(ids(all.subList(i + 1, 3)), ids(list(with(in(city), _ -> Optional.of(after)))));
        }
        assertEquals(1, world().views().list(in(city), Concerts.START, 1).size());
    }

    @Test
    void whatIsOverIsLeftOutUnlessItIsAskedFor() {
        publish(Concerts.START);
        var afterwards = Concerts.START.plus(Duration.ofHours(6));
        assertEquals(1, world().views().list(in(city), afterwards.minusSeconds(1), 10).size());
        assertTrue(world().views().list(in(city), afterwards, 10).isEmpty());
        assertEquals(1, world().views().list(between(Concerts.START, null), afterwards, 10).size());
        assertTrue(world().views().list(between(Concerts.START.plusSeconds(1), null), afterwards, 10).isEmpty());
        assertTrue(world().views().list(between(null, Concerts.START), Concerts.START, 10).isEmpty());
    }

    @Test
    void eventsAreFoundByWordsCategoryAndPrice() {
        publish(Concerts.START);
        assertEquals(1, found("spring", "CONCERT", 200L));
        assertEquals(1, found("100% BRASS_", null, null));
        assertEquals(1, found("city hall", null, null));
        assertEquals(0, found("%", "opera", null));
        assertEquals(0, found("winter", null, null));
        assertEquals(0, found(null, null, 199L));
    }

    /// Only forward, with everything that changes the event or its seats, and with nothing else.
    @Test
    void aPositionGoesForwardWithEachChange() {
        var id = concerts.publishing();
        var before = position(id);
        concerts.record(Concerts.opened(id, 1, 0, 1, 2));
        var published = position(id);
        assertTrue(published.compareTo(before) > 0);
        concerts.record(new SeatsHeld(seller, new SubsectionKey(id, 1), new int[] {0}, false, new byte[0]));
        var held = position(id);
        assertTrue(held.compareTo(published) > 0);
        assertEquals(held.version(), published.version());
        assertEquals(held, position(id));
        var event = world().events().find(id).orElseThrow();
        world().events().replace(event, event.cancel(), event.seatsToClose());
        assertTrue(position(id).compareTo(held) > 0);
        assertEquals(Map.of(), world().views().positions(List.of(UUID.randomUUID())));
        assertEquals(Optional.empty(), world().views().placed(UUID.randomUUID()));
    }

    private EventPosition position(UUID id) {
        var placed = world().views().placed(id).orElseThrow();
        assertEquals(world().views().detail(id).orElseThrow(), placed.detail());
        assertEquals(Map.of(id, placed.position()), world().views().positions(List.of(id)));
        return placed.position();
    }

    private int found(String words, String category, Long maxPrice) {
        return list(new EventFilter(Optional.empty(), Optional.ofNullable(words), Optional.of(city.toUpperCase()),
                Optional.ofNullable(category), Optional.empty(), Optional.empty(), Optional.ofNullable(maxPrice),
                Optional.empty())).size();
    }

    private UUID publish(Instant startsAt) {
        return concerts.published(Concerts.draft(seller, city, startsAt));
    }

    private List<EventSummary> list(EventFilter filter) {
        return world().views().list(filter, Concerts.START, 10);
    }

    private static List<UUID> ids(List<EventSummary> events) {
        return events.stream().map(it -> it.event().facts().id()).toList();
    }

    private static EventFilter in(String city) {
        return new EventFilter(Optional.empty(), Optional.empty(), Optional.of(city), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    private EventFilter between(Instant from, Instant to) {
        return new EventFilter(Optional.empty(), Optional.empty(), Optional.of(city), Optional.empty(),
                Optional.ofNullable(from), Optional.ofNullable(to), Optional.empty(), Optional.empty());
    }

    private static EventFilter with(EventFilter filter, UnaryOperator<Optional<After>> after) {
        return new EventFilter(filter.ofSeller(), filter.words(), filter.city(), filter.category(), filter.from(),
                filter.to(), filter.maxPriceMinor(), after.apply(filter.after()));
    }
}
