package io.frontrow.ticketing.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.BlockSeats;
import io.frontrow.seatinventory.SeatCommand.UnblockSeats;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SeatDecision.BlockRefusal;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.application.contract.Concerts;
import io.frontrow.ticketing.application.fake.InMemoryWorld;
import io.frontrow.ticketing.application.port.in.ChangeBlockedSeats.Command;
import io.frontrow.ticketing.application.port.in.ChangeBlockedSeats.Outcome;
import io.frontrow.ticketing.domain.BlockAnswer;
import io.frontrow.ticketing.domain.SeatPosition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ChangeBlockedSeatsTest {
    private static final UUID REQUEST = new UUID(4, 4);

    private final InMemoryWorld world = new InMemoryWorld();
    private final Concerts concerts = new Concerts(world);
    private final List<SeatCommand> sent = new ArrayList<>();
    private CompletableFuture<Void> log = CompletableFuture.completedFuture(null);
    private Optional<BlockAnswer> answer = Optional.of(new BlockAnswer(REQUEST, Optional.empty()));
    private final ChangeBlockedSeatsService service = new ChangeBlockedSeatsService(world.events(), world.views(),
            command -> {
                sent.add(command);
                return log;
            }, () -> REQUEST, request -> answer);

    @Test
    void theEngineIsAskedForTheSeatsByIndex() {
        var id = concerts.published();
        assertEquals(new Outcome.Done(), change(id, "VIP", 7, true, "1-5", "2-1"));
        assertEquals(new Outcome.Done(), change(id, "VIP", 7, false, "2-5"));

        var block = assertInstanceOf(BlockSeats.class, sent.getFirst());
        assertEquals(new SubsectionKey(id, 0), block.subsection());
        assertEquals(REQUEST, block.commandId());
        assertArrayEquals(new int[] {4, 5}, block.seatIndexes());
        assertArrayEquals(new int[] {9}, assertInstanceOf(UnblockSeats.class, sent.getLast()).seatIndexes());
    }

    @Test
    void aBuyerWhoWasFasterIsSaid() {
        var id = concerts.published();
        answer = Optional.of(new BlockAnswer(REQUEST, Optional.of(BlockRefusal.SEATS_TAKEN)));
        assertEquals(new Outcome.SeatsTaken(), change(id, "VIP", 7, true, "1-1"));
        answer = Optional.of(new BlockAnswer(REQUEST, Optional.of(BlockRefusal.NOT_OPEN)));
        assertEquals(new Outcome.NotPublished(), change(id, "VIP", 7, true, "1-1"));
    }

    @Test
    void whatNobodyConfirmedIsUnknown() {
        var id = concerts.published();
        answer = Optional.empty();
        assertEquals(new Outcome.Unconfirmed(), change(id, "VIP", 7, true, "1-1"));
        log = CompletableFuture.failedFuture(new SeatCommands.SeatCommandsUnavailable(new IOException("no broker")));
        assertEquals(new Outcome.Unconfirmed(), change(id, "VIP", 7, true, "1-1"));
    }

    @Test
    void onlySeatsThatThereAre() {
        var id = concerts.published();
        assertEquals(List.of("seats[1]", "seats[2]"), assertInstanceOf(Outcome.NoSuchSeats.class,
                change(id, "VIP", 7, true, "2-5", "3-1", "1-6")).faults().stream().map(fault -> fault.field()).toList());
        assertEquals(new Outcome.NoSuchSubsection(), change(id, "VIP", 1, true, "1-1"));
        assertEquals(new Outcome.NoSuchSubsection(), change(id, "B", 7, true, "1-1"));
        assertEquals(new Outcome.NoSuchSubsection(), change(concerts.festival(), "Field", 0, true, "1-1"));
        assertTrue(sent.isEmpty());
    }

    @Test
    void onlyTheSellerOfAPublishedEvent() {
        var id = concerts.published();
        var somebody = UUID.randomUUID();
        assertEquals(new Outcome.SomebodyElses(), service.change(command(id, somebody, "VIP", 7, true, "1-1")));
        assertEquals(new Outcome.NoSuchEvent(), service.change(command(UUID.randomUUID(), somebody, "VIP", 7, true, "1-1")));
        assertEquals(new Outcome.NotPublished(), change(concerts.publishing(), "VIP", 7, true, "1-1"));
        assertTrue(sent.isEmpty());
    }

    private Outcome change(UUID id, String section, int subsection, boolean blocked, String... seats) {
        var seller = world.events().find(id).orElseThrow().facts().sellerId();
        return service.change(command(id, seller, section, subsection, blocked, seats));
    }

    private static Command command(UUID id, UUID seller, String section, int subsection, boolean blocked, String... seats) {
        return new Command(id, seller, section, subsection,
                List.of(seats).stream().map(seat -> SeatPosition.parse(seat).orElseThrow()).toList(), blocked);
    }
}
