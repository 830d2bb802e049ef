package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.EventFacts;
import io.frontrow.ticketing.domain.EventText;
import io.frontrow.ticketing.domain.SaleTerms;
import io.frontrow.ticketing.domain.Seating;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// The row of an event, written once as a draft and then only read through Hibernate: it is changed by
/// conditional updates, see [EventStates] and [PostgresEventEdits].
@Entity
@Immutable
@Table(schema = "ticketing", name = "event")
public class EventRow extends PanacheEntityBase {
    @Id
    public UUID id;
    @Column(name = "seller_id")
    public UUID sellerId;
    public String name;
    public String description;
    public String venue;
    public String city;
    public String category;
    public String currency;
    @Column(name = "starts_at")
    public Instant startsAt;
    @Column(name = "ends_at")
    public Instant endsAt;
    @Column(name = "sale_starts_at")
    public Instant saleStartsAt;
    @Column(name = "hold_seconds")
    public int holdSeconds;
    @Column(name = "max_seats_per_booking")
    public int maxSeatsPerBooking;
    @Column(name = "subsection_count")
    public int subsectionCount;
    @Column(name = "seat_count")
    public int seatCount;
    @Column(name = "lowest_price_minor")
    public long lowestPriceMinor;
    @Column(name = "created_at")
    public Instant createdAt;
    public String state;
    public int attempt;
    @Column(name = "publish_failure")
    public String publishFailure;
    @Column(name = "published_at")
    public Instant publishedAt;
    public long version;

    static EventRow of(Event.Draft draft, Seating seating) {
        var row = new EventRow();
        row.id = draft.facts().id();
        row.sellerId = draft.facts().sellerId();
        row.subsectionCount = draft.facts().subsectionCount();
        row.seatCount = draft.facts().seatCount();
        row.lowestPriceMinor = seating.lowestPriceMinor();
        row.createdAt = draft.facts().createdAt();
        row.state = EventStates.name(draft);
        row.attempt = draft.attempt();
        row.describe(draft.facts().text());
        row.agree(draft.facts().terms());
        return row;
    }

    private void describe(EventText text) {
        name = text.name();
        description = text.description();
        venue = text.venue();
        city = text.city().orElse(null);
        category = text.category().orElse(null);
    }

    private void agree(SaleTerms terms) {
        currency = terms.currency();
        startsAt = terms.startsAt();
        endsAt = terms.endsAt();
        saleStartsAt = terms.saleStartsAt();
        holdSeconds = terms.holdSeconds();
        maxSeatsPerBooking = terms.maxSeatsPerBooking();
    }

    Event toEvent() {
        return switch (state) {
            case EventStates.DRAFT -> new Event.Draft(facts(), attempt, Optional.ofNullable(publishFailure));
            case EventStates.PUBLISHING -> new Event.Publishing(facts(), attempt);
            case EventStates.PUBLISHED -> new Event.Published(facts(), attempt, publishedAt);
            case EventStates.CANCELLED -> new Event.Cancelled(facts(), attempt, Optional.ofNullable(publishedAt));
            default -> throw new IllegalStateException("an event in the unknown state " + state);
        };
    }

    private EventFacts facts() {
        var text = new EventText(name, description, venue, Optional.ofNullable(city), Optional.ofNullable(category));
        var terms = new SaleTerms(currency, startsAt, endsAt, saleStartsAt, holdSeconds, maxSeatsPerBooking);
        return new EventFacts(id, sellerId, text, terms, subsectionCount, seatCount, createdAt);
    }
}
