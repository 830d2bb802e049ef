package io.frontrow.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;

/// The command and result topics. What one producer sends to one partition arrives in order, once or not at all, confirmed or
/// not, and perhaps long after its sender has given up or is dead.
final class SimulatedKafka {
    static final int PARTITIONS = 2;

    static final class Partition {
        final List<byte[]> commands = new ArrayList<>();
        final List<byte[]> results = new ArrayList<>();
    }

    private static final class Command {
        private final byte[] bytes;
        private Consumer<RuntimeException> answer;

        Command(byte[] bytes, Consumer<RuntimeException> answer) {
            this.bytes = bytes;
            this.answer = answer;
        }
    }

    private record Line(int partition, Deque<Command> underWay) {}

    private record Late(int partition, List<byte[]> results) {}

    final List<Partition> partitions = IntStream.range(0, PARTITIONS).mapToObj(_ -> new Partition()).toList();
    private final List<Line> lines = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();
    private final World world;

    SimulatedKafka(World world) {
        this.world = world;
    }

    /// How one producer sends to one partition. The answer is null, or why it may have failed.
    interface CommandLine {
        void send(byte[] command, Consumer<RuntimeException> answer);
    }

    CommandLine open(int partition) {
        var line = new Line(partition, new ArrayDeque<>());
        lines.add(line);
        return (bytes, answer) -> line.underWay.add(new Command(bytes, answer));
    }

    boolean isQuiet() {
        return late.isEmpty() && lines.stream().allMatch(line -> line.underWay.isEmpty());
    }

    /// What will arrive some time, whatever has become of its sender.
    void delay(int partition, List<byte[]> results) {
        late.add(new Late(partition, results));
    }

    /// Where the first of them stands now.
    long append(int partition, List<byte[]> results) {
        var log = partitions.get(partition).results;
        log.addAll(results);
        world.happened(log.size());
        return log.size() - results.size();
    }

    /// Something that is under way comes one step nearer.
    void deliver() {
        if (!late.isEmpty() && world.random.nextInt(4) == 0) {
            var arrived = late.remove(world.random.nextInt(late.size()));
            append(arrived.partition, arrived.results);
        }
        var busy = lines.stream().filter(line -> !line.underWay.isEmpty()).toList();
        if (!busy.isEmpty()) {
            deliver(busy.get(world.random.nextInt(busy.size())));
        }
    }

    private void deliver(Line line) {
        var command = line.underWay.peek();
        if (command.answer != null && world.strikes(Fault.COMMAND_LATE, 20)) {
            giveUp(command);
            return;
        }
        line.underWay.remove();
        if (world.strikes(Fault.COMMAND_LOST, 20)) {
            giveUp(command);
            return;
        }
        partitions.get(line.partition).commands.add(command.bytes);
        world.happened(line.partition);
        if (world.strikes(Fault.COMMAND_UNCONFIRMED, 20)) {
            giveUp(command);
        } else if (command.answer != null) {
            command.answer.accept(null);
        }
    }

    private static void giveUp(Command command) {
        if (command.answer != null) {
            command.answer.accept(new TimeoutException("not confirmed in time"));
            command.answer = null;
        }
    }
}
