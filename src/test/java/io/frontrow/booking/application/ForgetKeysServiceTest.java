package io.frontrow.booking.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.booking.application.fake.Hall;
import io.frontrow.booking.application.fake.InMemoryEvents;
import io.frontrow.booking.application.fake.InMemoryRememberedIds;
import io.frontrow.booking.application.fake.RecordedCommands;
import io.frontrow.booking.application.port.out.RememberedIds.Due;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.ForgetIds;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.EventForSale;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForgetKeysServiceTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int ONE = 1;
    private static final int TWO = 2;
    private static final int NOWHERE = 3;

    private final InMemoryRememberedIds ids = new InMemoryRememberedIds();
    private final RecordedCommands commands = new RecordedCommands();
    private final ForgetKeysService service = new ForgetKeysService(ids, new InMemoryEvents(event()), commands, DAY);

    @Test
    void eachSubsectionIsToldItsOwnIds() {
        ids.decided(DAY, due(1, ONE), due(2, TWO), due(3, ONE));
        ids.decided(DAY.minusMillis(1), due(4, ONE));
        service.forget();

        assertEquals(Set.of(forget(ONE, 1, 3), forget(TWO, 2)), Set.copyOf(commands.sent));
    }

    @Test
    void whatWasForgottenIsNotForgottenAgain() {
        ids.decided(DAY, due(1, ONE));
        service.forget();
        service.forget();

        assertEquals(1, commands.sent.size());
    }

    @Test
    void whatTheLogDidNotConfirmIsSentAgainAsTheSameCommand() {
        ids.decided(DAY, due(1, ONE), due(2, ONE));
        commands.reachable = false;
        service.forget();
        commands.reachable = true;
        service.forget();

        assertEquals(List.of(forget(ONE, 1, 2)), commands.sent);
    }

    @Test
    void manyGoInSeveralBatches() {
        ids.decided(DAY, IntStream.range(0, 2 * SeatCommand.MAX_IDS_TO_FORGET + 1).mapToObj(i -> due(i, ONE)).toArray(Due[]::new));
        service.forget();

        var forgotten = new HashSet<UUID>();
        commands.sent.forEach(command -> forgotten.addAll(((ForgetIds) command).holdIds()));
        assertEquals(3, commands.sent.size());
        assertEquals(2 * SeatCommand.MAX_IDS_TO_FORGET + 1, forgotten.size());
    }

    @Test
    void whatIsNowhereIsPassedOver() {
        ids.decided(DAY, due(1, NOWHERE), due(2, ONE));
        service.forget();

        assertEquals(List.of(forget(ONE, 2)), commands.sent);
    }

    private static EventForSale event() {
        var subsections = Map.of(ONE, subsection(ONE), TWO, subsection(TWO));
        var hall = Hall.onSale();
        return new EventForSale(hall.id(), hall.sellerId(), hall.saleStartsAt(), hall.endsAt(), false, 900, 4,
                Map.of("A", new EventForSale.Section("A", Hall.PRICE, subsections)));
    }

    /// Its index is its number, to keep things simple.
    private static EventForSale.Subsection subsection(int number) {
        return new EventForSale.Subsection(new SubsectionKey(Hall.EVENT, number), number, 3, 5);
    }

    private static Due due(int id, int subsection) {
        return new Due(new UUID(0x8000, id), Hall.EVENT, "A", subsection);
    }

    private static ForgetIds forget(int subsection, int... ids) {
        var all = IntStream.of(ids).mapToObj(id -> new UUID(0x8000, id)).toList();
        return new ForgetIds(all.getFirst(), new SubsectionKey(Hall.EVENT, subsection), all);
    }
}
