package io.frontrow.ticketing.application.fake;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.shared.Money;
import io.frontrow.ticketing.application.port.out.EventViews;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.EventDetail;
import io.frontrow.ticketing.domain.EventDetail.SectionSeats;
import io.frontrow.ticketing.domain.EventDetail.SubsectionSeats;
import io.frontrow.ticketing.domain.EventFilter;
import io.frontrow.ticketing.domain.EventPosition;
import io.frontrow.ticketing.domain.EventSummary;
import io.frontrow.ticketing.domain.EventSummary.SectionPrice;
import io.frontrow.ticketing.domain.SeatCounts;
import io.frontrow.ticketing.domain.SeatMap;
import io.frontrow.ticketing.domain.SeatStatuses;
import io.frontrow.ticketing.domain.Seating.Section;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class InMemoryEventViews implements EventViews {
    private static final Comparator<EventFilter.After> ORDER =
            Comparator.comparing(EventFilter.After::startsAt).thenComparing(it -> "" + it.eventId());
    private final InMemoryStore store;

    public InMemoryEventViews(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<EventDetail> detail(UUID eventId) {
        return Optional.ofNullable(store.events.get(eventId)).map(this::detail);
    }

    private EventDetail detail(Event event) {
        var id = event.facts().id();
        return new EventDetail(event, store.halls.get(id).sections().stream().map(section -> new SectionSeats(
                section.name(), section.priceMinor(), section.subsections().stream().map(subsection -> new SubsectionSeats(
                        subsection, counts(new SubsectionKey(id, subsection.index())))).toList())).toList());
    }

    private SeatCounts counts(SubsectionKey key) {
        return Optional.ofNullable(store.seats.get(key)).map(SeatStatuses::counts)
                .orElse(store.stock.getOrDefault(key, SeatCounts.NONE));
    }

    @Override
    public List<EventSummary> list(EventFilter filter, Instant now, int atMost) {
        return store.events.values().stream().filter(event -> fits(filter, event, now))
                .sorted(Comparator.comparing(InMemoryEventViews::place, ORDER)).limit(atMost)
                .map(event -> new EventSummary(event, sections(event).map(section -> new SectionPrice(section.name(),
                        section.priceMinor())).toList(), detail(event).totals())).toList();
    }

    private boolean fits(EventFilter filter, Event event, Instant now) {
        var facts = event.facts();
        var terms = facts.terms();
        var text = facts.text();
        boolean visible = filter.ofSeller().map(facts.sellerId()::equals)
                .orElse(event instanceof Event.Published && (filter.from().isPresent() || terms.endsAt().isAfter(now)));
        return visible
                && filter.words().map(String::toLowerCase).map(words -> Stream.of(text.name(), text.venue(),
                        text.description()).anyMatch(it -> it.toLowerCase().contains(words))).orElse(true)
                && filter.city().map(it -> it.equalsIgnoreCase(text.city().orElse(""))).orElse(true)
                && filter.category().map(it -> it.equalsIgnoreCase(text.category().orElse(""))).orElse(true)
                && filter.from().map(it -> !terms.startsAt().isBefore(it)).orElse(true)
                && filter.to().map(it -> terms.startsAt().isBefore(it)).orElse(true)
                && filter.maxPriceMinor().map(it -> store.halls.get(facts.id()).lowestPriceMinor() <= it).orElse(true)
                && filter.after().map(it -> ORDER.compare(place(event), it) > 0).orElse(true);
    }

    private static EventFilter.After place(Event event) {
        return new EventFilter.After(event.facts().terms().startsAt(), event.facts().id());
    }

    @Override
    public Optional<SeatMap> seatMap(UUID eventId, String section, int subsectionNumber) {
        return Optional.ofNullable(store.events.get(eventId)).filter(Event::isPublic).stream()
                .flatMap(this::sections).filter(it -> it.name().equals(section))
                .flatMap(it -> it.subsections().stream().filter(block -> !block.isGeneralAdmission() && block.number() == subsectionNumber)
                        .map(block -> new SeatMap(section, new Money(it.priceMinor(),
                                store.events.get(eventId).facts().terms().currency()), block,
                                store.seats.get(new SubsectionKey(eventId, block.index())))))
                .findFirst();
    }

    @Override
    public Map<UUID, EventPosition> positions(Collection<UUID> eventIds) {
        return eventIds.stream().filter(store.events::containsKey)
                .collect(Collectors.toMap(Function.identity(), store::eventPosition));
    }

    @Override
    public Optional<Placed> placed(UUID eventId) {
        return detail(eventId).map(detail -> new Placed(store.eventPosition(eventId), detail));
    }

    private Stream<Section> sections(Event event) {
        return store.halls.get(event.facts().id()).sections().stream();
    }
}
