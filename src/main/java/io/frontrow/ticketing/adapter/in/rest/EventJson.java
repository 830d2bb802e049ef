package io.frontrow.ticketing.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.EventDetail;
import io.frontrow.ticketing.domain.EventSummary;
import io.frontrow.ticketing.domain.SaleStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An event as everybody reads it. In a list the sections come without their subsections. What is not known
/// is left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventJson(UUID id, UUID sellerId, String name, String description, String venue, String city, String category,
        String currency, Instant startsAt, Instant endsAt, Instant saleStartsAt, int holdSeconds, int maxSeatsPerBooking,
        String status, boolean publishing, String publishFailure, Instant createdAt, Instant publishedAt,
        List<SectionJson> sections, TotalsJson totals) {

    static EventJson of(EventDetail detail, SaleStatus status) {
        var event = detail.event();
        var currency = event.facts().terms().currency();
        return of(event, status, detail.sections().stream().map(section -> SectionJson.of(section, currency)).toList(),
                TotalsJson.of(detail.totals(), event.facts().seatCount()));
    }

    static EventJson of(EventSummary summary, SaleStatus status) {
        var event = summary.event();
        var currency = event.facts().terms().currency();
        return of(event, status, summary.sections().stream().map(section -> SectionJson.of(section, currency)).toList(),
                TotalsJson.of(summary.totals(), event.facts().seatCount()));
    }

    private static EventJson of(Event event, SaleStatus status, List<SectionJson> sections, TotalsJson totals) {
        var facts = event.facts();
        var text = facts.text();
        var terms = facts.terms();
        return new EventJson(facts.id(), facts.sellerId(), text.name(), text.description(), text.venue(),
                text.city().orElse(null), text.category().orElse(null), terms.currency(), terms.startsAt(), terms.endsAt(),
                terms.saleStartsAt(), terms.holdSeconds(), terms.maxSeatsPerBooking(), status.name(),
                event instanceof Event.Publishing, failure(event), facts.createdAt(), event.publishedAt().orElse(null),
                sections, totals);
    }

    private static String failure(Event event) {
        return event instanceof Event.Draft draft ? draft.publishFailure().orElse(null) : null;
    }
}
