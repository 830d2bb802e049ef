package io.frontrow.ticketing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatDecision.OpenRefusal;
import io.frontrow.seatinventory.SeatDecision.SubsectionRefused;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.application.contract.Concerts;
import io.frontrow.ticketing.application.fake.InMemoryWorld;
import io.frontrow.ticketing.application.port.in.CancelEvent;
import io.frontrow.ticketing.application.port.in.PublishEvent;
import io.frontrow.ticketing.domain.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private Instant now = Concerts.START;
    private final InMemoryWorld world = new InMemoryWorld();
    private final RecordingSeatCommands commands = new RecordingSeatCommands();
    private final AdvancePublishingService advance =
            new AdvancePublishingService(world.publications(), commands, LIMIT);
    private final PublishEventService publish = new PublishEventService(world.events(), () -> now);
    private final CancelEventService cancel = new CancelEventService(world.events());
    private final Event.Draft draft = Concerts.draft();
    private final UUID id = draft.facts().id();
    private final UUID seller = draft.facts().sellerId();
    private final Concerts concerts = new Concerts(world);

    {
        world.events().add(draft, Concerts.HALL);
    }

    @Test
    void everySubsectionIsOpenedOnce() {
        assertInstanceOf(PublishEvent.Outcome.Begun.class, publish(seller));
        advance.advance();
        advance.advance();
        assertEquals(List.of(open(0, 1, 2, 5), open(1, 1, 1, 3), open(2, 1, 1, 3)), opens());
        assertEquals(3, commands.sent.stream().map(it -> it.commandId()).collect(Collectors.toSet()).size());
        concerts.record(Concerts.opened(id, 1, 0, 1, 2));
        assertInstanceOf(PublishEvent.Outcome.AlreadyPublished.class, publish(seller));
    }

    @Test
    void publishingTwiceIsOneAttempt() {
        publish(seller);
        assertInstanceOf(PublishEvent.Outcome.Begun.class, publish(seller));
        assertEquals(1, world.events().find(id).orElseThrow().attempt());
    }

    @Test
    void whatTheLogDidNotConfirmIsSentAgainWithTheSameId() {
        publish(seller);
        commands.away = true;
        advance.advance();
        assertTrue(commands.sent.isEmpty());
        commands.away = false;
        advance.advance();
        var first = List.copyOf(commands.sent);
        assertEquals(3, first.size());
    }

    @Test
    void aFailedAttemptIsClosedBeforeTheNextOneBegins() {
        publish(seller);
        advance.advance();
        concerts.record(new SubsectionRefused(new SubsectionKey(id, 1), 1, OpenRefusal.PARTITION_FULL));
        commands.sent.clear();
        publish(seller);
        commands.away = true;
        advance.advance();
        world.later(Duration.ofSeconds(16));
        commands.away = false;
        advance.advance();
        assertEquals(id, assertInstanceOf(CloseEvent.class, commands.sent.getFirst()).eventId());
        assertEquals(List.of(open(0, 2, 2, 5), open(1, 2, 1, 3), open(2, 2, 1, 3)), opens());
    }

    @Test
    void anAttemptThatTakesTooLongFails() {
        publish(seller);
        commands.away = true;
        advance.advance();
        world.later(LIMIT.plusSeconds(1));
        advance.advance();
        var failed = assertInstanceOf(Event.Draft.class, world.events().find(id).orElseThrow());
        assertTrue(failed.publishFailure().orElseThrow().contains("60 seconds"));
        world.later(Duration.ofSeconds(16));
        commands.away = false;
        advance.advance();
        assertEquals(List.of(1), closes());
    }

    @Test
    void aCancelledEventIsTakenDown() {
        publish(seller);
        advance.advance();
        assertInstanceOf(CancelEvent.Outcome.Cancelled.class, cancel(seller));
        assertInstanceOf(CancelEvent.Outcome.Cancelled.class, cancel(seller));
        advance.advance();
        assertEquals(List.of(1), closes());
        assertInstanceOf(PublishEvent.Outcome.AlreadyCancelled.class, publish(seller));
    }

    @Test
    void aDraftOfSomebodyElsesDoesNotExistAndAPublicEventIsNotYours() {
        var other = UUID.randomUUID();
        assertInstanceOf(PublishEvent.Outcome.NotFound.class, publish(other));
        assertInstanceOf(CancelEvent.Outcome.NotFound.class, cancel(other));
        publish(seller);
        assertInstanceOf(PublishEvent.Outcome.NotFound.class, publish(other));
        concerts.record(Concerts.opened(id, 1, 0, 1, 2));
        assertInstanceOf(PublishEvent.Outcome.SomebodyElses.class, publish(other));
        assertInstanceOf(CancelEvent.Outcome.SomebodyElses.class, cancel(other));
        cancel(seller);
        assertInstanceOf(CancelEvent.Outcome.SomebodyElses.class, cancel(other));
    }

    @Test
    void whatIsOverIsNotPublished() {
        now = draft.facts().terms().endsAt();
        assertInstanceOf(PublishEvent.Outcome.AlreadyOver.class, publish(seller));
    }

    private PublishEvent.Outcome publish(UUID who) {
        return publish.publish(new PublishEvent.Command(id, who));
    }

    private CancelEvent.Outcome cancel(UUID who) {
        return cancel.cancel(new CancelEvent.Command(id, who));
    }

    private record Open(int index, int attempt, int rows, int seatsPerRow) {}

    private static Open open(int index, int attempt, int rows, int seatsPerRow) {
        return new Open(index, attempt, rows, seatsPerRow);
    }

    private List<Open> opens() {
        return commands.sent.stream().filter(OpenSubsection.class::isInstance).map(OpenSubsection.class::cast)
                .map(it -> new Open(it.subsection().index(), it.attempt(), it.rows(), it.seatsPerRow())).toList();
    }

    private List<Integer> closes() {
        return commands.sent.stream().filter(CloseEvent.class::isInstance).map(CloseEvent.class::cast)
                .map(CloseEvent::attempt).toList();
    }
}
