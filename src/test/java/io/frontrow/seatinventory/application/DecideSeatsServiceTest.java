package io.frontrow.seatinventory.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.RandomCommands;
import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatDecision.CommandRejected;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.seatinventory.application.port.in.DecideSeats.Decided;
import io.frontrow.seatinventory.application.port.in.DecideSeats.Received;
import io.frontrow.seatinventory.application.port.out.InMemoryCheckpoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DecideSeatsServiceTest {
    private static final int PARTITION = 3;
    private static final SubsectionKey HERE = new SubsectionKey(new UUID(1, 1), 0);
    private static final UUID ANN = new UUID(0, 1);
    private static final int SEEDS = 30;
    private static final int COMMANDS = 300;

    private final InMemoryCheckpoints checkpoints = new InMemoryCheckpoints();
    private final DecideSeatsService service = new DecideSeatsService(PARTITION, checkpoints);

    @Test
    void everyCommandHasOneResultAndTheyAreAccepted() {
        service.takeOver();
        List<Decided> decided = service.decide(List.of(open(0), hold(1, ANN)));
        assertEquals(LogPosition.START, service.position());

        assertTrue(service.acknowledged(new long[] {0, 1}));
        assertEquals(1, service.position().lastSource());
        assertEquals(2, service.position().nextResult());
        assertInstanceOf(SeatsHeld.class, SeatResultCodec.decode(decided.get(1).result()).decision());
    }

    @Test
    void aResultAtAnotherOffsetMeansThatSomebodyElseWritesToo() {
        for (long[] offsets : new long[][] {{0, 2}, {1, 2}, {1, 0}, {0}, {}, {0, 1, 2}, {-1, 0}}) {
            service.takeOver();
            service.decide(List.of(open(0), hold(1, ANN)));

            assertFalse(service.acknowledged(offsets), Arrays.toString(offsets));
            assertEquals(LogPosition.START, service.position());
            assertThrows(IllegalStateException.class, () -> service.decide(List.of(open(0))));
            assertThrows(IllegalStateException.class, service::checkpoint);
        }
    }

    @Test
    void nothingIsSavedOrDecidedWhileABatchWaits() {
        service.takeOver();
        service.decide(List.of(open(0)));

        assertThrows(IllegalStateException.class, service::checkpoint);
        assertThrows(IllegalStateException.class, () -> service.decide(List.of(hold(1, ANN))));
        assertEquals(LogPosition.START, checkpoints.load(PARTITION, _ -> { throw new AssertionError(); }));
    }

    @Test
    void aMissingCommandIsNotPassedOver() {
        service.takeOver();
        assertThrows(IllegalStateException.class, () -> service.decide(List.of(open(1))));
        service.takeOver();
        assertThrows(IllegalStateException.class, () -> service.decide(List.of(open(0), hold(2, ANN))));
    }

    @Test
    void whatCannotBeReadIsRejectedWithItsIdAndMemo() {
        byte[] unknown = hold(0, ANN).command();
        unknown[1 + 16 + 4 + 1] = 77;
        service.takeOver();
        List<Decided> decided = service.decide(List.of(new Received(0, unknown), new Received(1, new byte[] {5}),
                new Received(2, null), open(3)));

        assertEquals(List.of(true, true, true, false), decided.stream().map(Decided::undecodable).toList());
        var rejected = assertInstanceOf(CommandRejected.class, SeatResultCodec.decode(decided.get(0).result()).decision());
        assertEquals(ANN, rejected.commandId());
        assertArrayEquals(new byte[] {42}, rejected.memo());
    }

    @Test
    void foldsWhatAnotherWroteAndSkipsItsRepeat() {
        var other = new DecideSeatsService(PARTITION, new InMemoryCheckpoints());
        other.takeOver();
        List<Decided> decided = other.decide(List.of(open(0), hold(1, ANN)));
        service.takeOver();

        assertEquals(Verdict.ACCEPTED, service.fold(0, decided.get(0).result()));
        assertEquals(Verdict.REPEAT, service.fold(1, decided.get(0).result()));
        assertEquals(Verdict.ACCEPTED, service.fold(2, decided.get(1).result()));
        assertEquals(3, service.position().nextResult());
        assertEquals(1, service.position().lastSource());
    }

    @Test
    void theSameLogGivesTheSameBytesOnAnyBatchesAndAfterAnyRestarts() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<byte[]> commands = commands(seed);
            var once = new InMemoryCheckpoints();
            List<byte[]> expected = run(commands, once, new Random(seed), COMMANDS, 0);
            var often = new InMemoryCheckpoints();
            List<byte[]> results = run(commands, often, new Random(seed), 1 + seed, 0.3);

            assertEquals(expected.size(), results.size());
            for (int i = 0; i < expected.size(); i++) {
                assertArrayEquals(expected.get(i), results.get(i), "seed " + seed + ", command " + i);
            }
            assertEquals(saved(once), saved(often), "seed " + seed);
        }
    }

    /// Decides all commands in batches of up to `batch`; after a batch the process dies with the probability `deaths`, with
    /// or without a checkpoint, and sometimes with its disk.
    private List<byte[]> run(List<byte[]> commands, InMemoryCheckpoints disk, Random random, int batch, double deaths) {
        List<byte[]> log = new ArrayList<>();
        DecideSeatsService process = takenOver(disk, log);
        while (log.size() < commands.size()) {
            int from = log.size();
            int to = Math.min(commands.size(), from + 1 + random.nextInt(batch));
            process.decide(IntStream.range(from, to).mapToObj(i -> new Received(i, commands.get(i))).toList())
                    .forEach(decided -> log.add(decided.result()));
            if (random.nextDouble() < deaths) {
                process = takenOver(random.nextInt(8) == 0 ? new InMemoryCheckpoints() : disk, log);
            } else {
                assertTrue(process.acknowledged(LongStream.range(from, to).toArray()));
            }
            if (random.nextBoolean()) {
                process.checkpoint();
            }
        }
        takenOver(disk, log).checkpoint();
        return log;
    }

    private static DecideSeatsService takenOver(InMemoryCheckpoints disk, List<byte[]> log) {
        var process = new DecideSeatsService(PARTITION, disk);
        process.takeOver();
        for (long offset = process.position().nextResult(); offset < log.size(); offset++) {
            assertEquals(Verdict.ACCEPTED, process.fold(offset, log.get((int) offset)));
        }
        return process;
    }

    private static List<String> saved(InMemoryCheckpoints disk) {
        List<String> saved = new ArrayList<>();
        saved.add(disk.load(PARTITION, entry ->
                saved.add(Arrays.toString(entry.key()) + Arrays.toString(entry.value()))).toString());
        return saved.stream().sorted().toList();
    }

    private static List<byte[]> commands(int seed) {
        var random = new Random(seed);
        var commands = new RandomCommands(seed);
        return IntStream.range(0, COMMANDS).mapToObj(_ -> {
            byte[] bytes = SeatCommandCodec.encode(commands.next());
            if (random.nextInt(50) == 0) {
                bytes[random.nextInt(bytes.length)]++;
            }
            return bytes;
        }).toList();
    }

    private static Received open(long offset) {
        return new Received(offset, SeatCommandCodec.encode(new OpenSubsection(new UUID(9, 9), HERE, 1, 2, 5)));
    }

    private static Received hold(long offset, UUID id) {
        return new Received(offset, SeatCommandCodec.encode(
                new HoldSeats(id, HERE, new SeatChoice.BestAvailable(2), false, new byte[] {42})));
    }
}
