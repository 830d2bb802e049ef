package io.frontrow.ticketing.application.contract;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.seatinventory.ResultBatch;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.EventFacts;
import io.frontrow.ticketing.domain.EventText;
import io.frontrow.ticketing.domain.SaleTerms;
import io.frontrow.ticketing.domain.SeatChanges;
import io.frontrow.ticketing.domain.Seating;
import io.frontrow.ticketing.domain.Seating.Section;
import io.frontrow.ticketing.domain.Seating.Subsection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Events of two sections to try things on: `VIP` with one subsection of 2 × 5, and `A/B` with two of 1 × 3.
public final class Concerts {
    public static final Seating HALL = new Seating(List.of(
            new Section("VIP", 500, List.of(new Subsection(0, 7, 2, 5))),
            new Section("A/B", 200, List.of(new Subsection(1, 1, 1, 3), new Subsection(2, 4, 1, 3)))));
    public static final Instant START = Instant.parse("2027-03-01T19:00:00Z");

    /// One section of five places without seats.
    public static final Seating FIELD = new Seating(List.of(
            new Section("Field", 300, List.of(Subsection.generalAdmission(0, 5)))));

    private final World world;
    private final int partition;
    private LogPosition position;

    public Concerts(World world) {
        this.world = world;
        this.partition = world.partition();
        this.position = world.records().position(partition);
    }

    public static Event.Draft draft(UUID seller, String city, Instant startsAt) {
        var text = new EventText("Spring Concert", "Strings\nand 100% brass_", "City Hall", Optional.of(city),
                Optional.of("Concert"));
        var terms = new SaleTerms("TWD", startsAt, startsAt.plus(Duration.ofHours(6)), startsAt.minusSeconds(60), 900, 4);
        return Event.Draft.of(new EventFacts(UUID.randomUUID(), seller, text, terms, HALL.subsectionCount(),
                HALL.seatCount(), Instant.parse("2026-11-21T12:00:00Z")));
    }

    public static Event.Draft draft() {
        return draft(UUID.randomUUID(), "Tainan", START);
    }

    /// Begins to publish, as the first attempt.
    public UUID publishing() {
        return publishing(draft());
    }

    public UUID publishing(Event.Draft draft) {
        world.events().add(draft, HALL);
        if (!world.events().replace(draft, draft.publish(), Optional.empty())) {
            throw new AssertionError("cannot publish");
        }
        return draft.facts().id();
    }

    public UUID published() {
        return published(draft());
    }

    public UUID published(Event.Draft draft) {
        var id = publishing(draft);
        record(opened(id, 1, 0, 1, 2));
        return id;
    }

    /// An event on the [#FIELD].
    public UUID festival() {
        var facts = draft().facts();
        var draft = Event.Draft.of(new EventFacts(facts.id(), facts.sellerId(), facts.text(), facts.terms(),
                FIELD.subsectionCount(), FIELD.seatCount(), facts.createdAt()));
        world.events().add(draft, FIELD);
        if (!world.events().replace(draft, draft.publish(), Optional.empty())) {
            throw new AssertionError("cannot publish");
        }
        record(new SubsectionOpened(new SubsectionKey(facts.id(), 0), 1, 0, 5));
        return facts.id();
    }

    /// Records decisions as the next batch of the partition.
    public void record(List<? extends SeatDecision> decisions) {
        var next = new LogPosition(position.lastSource() + decisions.size(), position.hash() * 31 + 7,
                position.nextResult() + decisions.size());
        var move = new PositionMove(partition, position, next);
        if (!world.records().save(List.of(move), SeatChanges.of(List.of(new ResultBatch(move, List.copyOf(decisions)))))) {
            throw new AssertionError("somebody else moved the position");
        }
        position = next;
    }

    public void record(SeatDecision... decisions) {
        record(List.of(decisions));
    }

    public static List<SeatDecision> opened(UUID eventId, int attempt, int... indexes) {
        var subsections = HALL.sections().stream().flatMap(section -> section.subsections().stream()).toList();
        return new ArrayList<>(IntStream.of(indexes).mapToObj(subsections::get).map(it -> new SubsectionOpened(
                new SubsectionKey(eventId, it.index()), attempt, it.rows(), it.seatsPerRow())).toList());
    }

    public int partition() {
        return partition;
    }

    public LogPosition position() {
        return position;
    }
}
