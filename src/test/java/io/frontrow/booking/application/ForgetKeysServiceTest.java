package io.frontrow.booking.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.booking.application.fake.InMemoryRememberedIds;
import io.frontrow.booking.application.fake.RecordedCommands;
import io.frontrow.booking.application.port.out.RememberedIds.Due;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.ForgetIds;
import io.frontrow.seatinventory.SubsectionKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForgetKeysServiceTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final SubsectionKey ONE = new SubsectionKey(new UUID(1, 1), 0);
    private static final SubsectionKey TWO = new SubsectionKey(new UUID(1, 1), 1);

    private final InMemoryRememberedIds ids = new InMemoryRememberedIds();
    private final RecordedCommands commands = new RecordedCommands();
    private final ForgetKeysService service = new ForgetKeysService(ids, commands, DAY);

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

    private static Due due(int id, SubsectionKey subsection) {
        return new Due(new UUID(0x8000, id), subsection);
    }

    private static ForgetIds forget(SubsectionKey subsection, int... ids) {
        var all = IntStream.of(ids).mapToObj(id -> new UUID(0x8000, id)).toList();
        return new ForgetIds(all.getFirst(), subsection, all);
    }
}
