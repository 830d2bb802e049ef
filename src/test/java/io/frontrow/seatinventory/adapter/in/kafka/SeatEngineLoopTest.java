package io.frontrow.seatinventory.adapter.in.kafka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.RandomCommands;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatDecision.CommandRejected;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatResult;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.seatinventory.UndecodableCommand;
import io.frontrow.seatinventory.adapter.out.rocksdb.RocksDbCheckpoints;
import io.frontrow.seatinventory.application.DecideSeatsService;
import io.frontrow.seatinventory.domain.SeatEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The loop in this process, on a real Kafka and a real RocksDB, with one thing gone wrong in each test.
class SeatEngineLoopTest {
    private static final int PARTITIONS = 3;
    private static final Duration SESSION = Duration.ofSeconds(8);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    @TempDir
    private Path folder;
    private SeatLogs logs;
    private Crowd crowd;

    @BeforeEach
    void open() {
        logs = new SeatLogs(PARTITIONS);
        crowd = new Crowd(logs, 7);
    }

    @AfterEach
    void close() {
        crowd.close();
        logs.close();
    }

    @Test
    void anOldCopyOfTheCheckpointsIsOnlySlower() throws Exception {
        runUntilAnswered("data", 300);
        copy(folder.resolve("data/seats"), folder.resolve("old/seats"));
        runUntilAnswered("data", 700);
        runUntilAnswered("old", 300);

        checkAll();
    }

    @Test
    void whoReturnsHasReadAheadBeforeAnyPartitionComes() throws Exception {
        runUntilAnswered("data", 300);
        copy(folder.resolve("data/seats"), folder.resolve("old/seats"));
        runUntilAnswered("data", 700);
        var clients = new EngineClients(logs.settings("returning", SESSION));
        try (var checkpoints = RocksDbCheckpoints.open(folder.resolve("old"));
                var fold = new ResultFold(clients.results(), logs.settings("returning", SESSION).results())) {
            var catchUp = new CatchUp(fold, number -> new DecideSeatsService(number, checkpoints));
            var looks = new AtomicInteger();
            assertThrows(IllegalStateException.class, () -> catchUp.run(PARTITIONS, () -> {
                if (looks.incrementAndGet() > 1) {
                    throw new IllegalStateException("while it reads");
                }
                return false;
            }));
            assertTrue(fold.idle(), "what was not read to its end is forgotten");
            catchUp.run(PARTITIONS, () -> false);
            for (int partition = 0; partition < PARTITIONS; partition++) {
                var seats = new DecideSeatsService(partition, checkpoints);
                seats.takeOver();
                assertEquals(logs.resultsEnd(partition), seats.position().nextResult());
            }
        }
        runUntilAnswered("old", 300);

        checkAll();
    }

    @Test
    void aLostFolderIsRebuilt() throws Exception {
        runUntilAnswered("data", 300);
        runUntilAnswered("fresh", 300);

        checkAll();
    }

    /// Blocks, stocks and forgotten ids included: from memory, from a checkpoint and from nothing, the same decisions follow.
    @Test
    void everyKindOfCommandIsDecidedAsOneEngineWould() throws Exception {
        var commands = new RandomCommands(5);
        for (var data : List.of("data", "data", "fresh")) {
            for (int i = 0; i < 400; i++) {
                logs.send(0, commands.next());
            }
            logs.flush();
            try (var engine = new Engine(data)) {
                engine.awaitAnswered();
            }
        }
        var results = Ledger.of(logs, 0).accepted();
        assertEquals(logs.commandsEnd(0), results.size());
        var oracle = new SeatEngine();
        for (var record : logs.commands(0)) {
            var command = SeatCommandCodec.decode(record.value());
            var result = results.get((int) record.offset());
            var expected = oracle.judge(command);
            oracle.apply(expected);
            assertArrayEquals(SeatResultCodec.encode(new SeatResult(record.offset(), command.commandId(),
                    result.previousHash(), expected)), SeatResultCodec.encode(result), command.toString());
        }
    }

    @Test
    void aBatchThatFailsBetweenTwoThatArriveIsDecidedAgain() throws Exception {
        crowd.send(2_000);
        var engine = new Engine("data", new FailingOnce());
        try (engine) {
            checkAll();
        }
        long gaps = 0;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            gaps += Ledger.of(logs, partition).count(Verdict.GAP);
        }
        assertTrue(gaps > 0, "what came after the hole was skipped");
    }

    @Test
    void anUnreadableCommandIsPutAsideAndItsPartitionGoesOn() throws Exception {
        var nonsense = "no command".getBytes(StandardCharsets.UTF_8);
        crowd.send(50);
        logs.send(1, nonsense);
        logs.send(1, (byte[]) null);
        logs.flush();
        long offset = logs.commandsEnd(1) - 2;
        crowd.send(50);
        try (var engine = new Engine("data")) {
            engine.awaitAnswered();
        }

        assertEquals(2, logs.deadLetters().size());
        var letter = logs.deadLetters().getFirst();
        assertArrayEquals(nonsense, letter.value());
        assertEquals("1", header(letter, "source-partition"));
        assertEquals("" + offset, header(letter, "source-offset"));
        assertTrue(!header(letter, "error").isBlank());
        var ledger = Ledger.of(logs, 1);
        assertInstanceOf(CommandRejected.class, ledger.accepted().get((int) offset).decision());
        assertInstanceOf(CommandRejected.class, ledger.accepted().get((int) offset + 1).decision());
        assertEquals(logs.commandsEnd(1), ledger.accepted().size());
        ledger.assertNoSeatHeldTwice();
    }

    /// What can be decided by now is decided; what cannot comes back as a letter of its own. Each is sent once.
    @Test
    void deadLettersAreSentAgain() throws Exception {
        var decidable = new OpenSubsection(UUID.randomUUID(), new SubsectionKey(UUID.randomUUID(), 0), 1, 2, 3);
        logs.send(1, "no command".getBytes(StandardCharsets.UTF_8));
        logs.deadLetter(2, 77, SeatCommandCodec.encode(decidable));
        logs.deadLetter(2, 77, SeatCommandCodec.encode(decidable));
        logs.flush();
        var redrive = new DeadLetterRedrive(logs.settings("redrive", SESSION));
        try (var engine = new Engine("data")) {
            engine.awaitAnswered();
            assertEquals(2, redrive.sendAgain());
            engine.awaitAnswered();
            assertEquals(1, redrive.sendAgain(), "the one that came back");
            engine.awaitAnswered();
        }

        assertEquals(5, logs.deadLetters().size());
        assertInstanceOf(CommandRejected.class, Ledger.of(logs, 1).accepted().getLast().decision());
        assertEquals(new SubsectionOpened(decidable.subsection(), 1, 2, 3),
                Ledger.of(logs, 2).accepted().getLast().decision());
    }

    @Test
    void resultsThatAreGoneAreRefusedOnTheirPartitionAlone() throws Exception {
        runUntilAnswered("data", 100);
        logs.deleteResults(2, 50);
        crowd.send(100);
        try (var engine = new Engine("fresh")) {
            Eventually.within(LIMIT, () -> engine.loop.status().running() == PARTITIONS - 1);
            Eventually.within(LIMIT, () -> logs.resultsEnd(0) == logs.commandsEnd(0));
            var refused = engine.loop.status().refused();
            assertEquals(Set.of(2), refused.keySet());
            assertTrue(refused.get(2).contains("Records were deleted"), refused.get(2));
        }

        assertTrue(logs.resultsEnd(2) < logs.commandsEnd(2), "nothing is decided there");
        runUntilAnswered("data", 100);
    }

    @Test
    void aTopicShorterThanTheCheckpointIsRefused() throws Exception {
        runUntilAnswered("data", 100);
        logs.replaceTopics();
        try (var engine = new Engine("data")) {
            Eventually.within(LIMIT, () -> engine.loop.status().refused().size() == PARTITIONS);
            var status = engine.loop.status();
            assertTrue(status.refused().get(0).contains("shorter"), status.toString());
            assertTrue(status.alive());
        }
    }

    @Test
    void ofTwoWithOneNameTheOlderEndsAndTheNewerDecides() throws Exception {
        crowd.send(100);
        try (var older = new Engine("older")) {
            Eventually.within(LIMIT, () -> older.loop.status().running() == PARTITIONS);
            try (var newer = new Engine("newer")) {
                Eventually.within(LIMIT, () -> older.loop.status().fenced() && !older.loop.status().alive());
                crowd.send(100);
                Eventually.within(LIMIT, () -> newer.loop.status().running() == PARTITIONS);
                checkAll();
            }
        }
    }

    /// Two seconds are the aim; a busy machine gets more, but never as much as the session.
    @Test
    void aPlannedRestartDoesNotWaitForTheSession() {
        crowd.send(100);
        var first = new Engine("data");
        first.awaitAnswered();
        long start = System.nanoTime();
        first.close();
        try (var second = new Engine("data")) {
            Eventually.within(LIMIT, () -> second.loop.status().running() == PARTITIONS);
            var silence = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(silence.compareTo(Duration.ofSeconds(5)) < 0, "silent for " + silence);
        }
    }

    /// The engine of this test, with its folder.
    private final class Engine implements AutoCloseable {
        private final RocksDbCheckpoints checkpoints;
        private final SeatEngineLoop loop;

        Engine(String data) {
            this(data, producer -> producer);
        }

        Engine(String data, ProducerFault fault) {
            checkpoints = RocksDbCheckpoints.open(folder.resolve(data));
            var settings = logs.settings("one", SESSION);
            var clients = new EngineClients(settings) {
                @Override
                protected Producer<byte[], byte[]> producer() {
                    return fault.around(super.producer());
                }
            };
            loop = new SeatEngineLoop(settings, clients,
                    partition -> new DecideSeatsService(partition, checkpoints), new EngineWatch() {});
            loop.start();
        }

        void awaitAnswered() {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                int asked = partition;
                Eventually.within(LIMIT, () -> logs.resultsEnd(asked) >= logs.commandsEnd(asked));
            }
        }

        @Override
        public void close() {
            loop.close();
            checkpoints.close();
        }
    }

    private void runUntilAnswered(String data, int commands) {
        crowd.send(commands);
        try (var engine = new Engine(data)) {
            engine.awaitAnswered();
        }
    }

    private void checkAll() throws UndecodableCommand {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            Ledger.checked(logs, partition);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
