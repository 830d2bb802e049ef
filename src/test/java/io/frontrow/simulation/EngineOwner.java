package io.frontrow.simulation;

import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.application.Deciders;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import io.frontrow.seatinventory.application.port.in.DecideSeats.Decided;
import io.frontrow.seatinventory.application.port.in.DecideSeats.Received;
import io.frontrow.seatinventory.domain.SeatEngine;
import io.frontrow.simulation.SimulatedKafka.Partition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The engine's loop around the real decider of one partition, for as long as the process believes to own it.
final class EngineOwner implements Runnable {
    private static final int MAX_BATCH = 4;
    private static final long UNCONFIRMED = -1;
    private final Node node;
    private final World world;
    private final int number;
    private final Partition log;

    EngineOwner(Node node, int number) {
        this.node = node;
        this.number = number;
        world = node.world;
        log = node.premises.kafka.partitions.get(number);
    }

    @Override
    public void run() {
        while (true) {
            world.pause();
            if (node.owns[number]) {
                try {
                    own();
                } catch (IllegalStateException e) {
                    world.find("CONTRADICTION: the engine refuses a decision of the log: " + e.getMessage());
                    return;
                }
            }
        }
    }

    private void own() {
        DecideSeats seats = node.breakage.decider(
                Deciders.with(node.disks.get(number), SeatEngine::new, AcceptedHistory::new), node);
        seats.takeOver();
        long end = log.results.size();
        while (seats.position().nextResult() < end) {
            long next = seats.position().nextResult();
            seats.fold(next, log.results.get((int) next));
            if (world.random.nextInt(6) == 0) {
                world.pause();
            }
        }
        boolean alone = true;
        while (alone && node.owns[number]) {
            world.pause();
            alone = decide(seats);
        }
    }

    private boolean decide(DecideSeats seats) {
        int from = (int) seats.position().lastSource() + 1;
        int to = Math.min(log.commands.size(), from + 1 + world.random.nextInt(MAX_BATCH));
        if (from >= to) {
            return true;
        }
        if (world.random.nextInt(4) == 0) {
            seats.checkpoint();
            world.pause();
        }
        var decided = seats.decide(IntStream.range(from, to).mapToObj(i -> new Received(i, log.commands.get(i))).toList());
        var offsets = send(decided.stream().map(Decided::result).toList());
        world.pause();
        return seats.acknowledged(offsets);
    }

    /// In parts that arrive and are confirmed, or arrive unconfirmed, now or late, or never. What is not confirmed has no offset.
    private long[] send(List<byte[]> results) {
        var offsets = new long[results.size()];
        Arrays.fill(offsets, UNCONFIRMED);
        int sent = 0;
        while (sent < offsets.length) {
            world.pause();
            int count = 1 + world.random.nextInt(offsets.length - sent);
            var part = results.subList(sent, sent + count);
            if (world.strikes(Fault.RESULT_LATE, 40)) {
                node.premises.kafka.delay(number, List.copyOf(part));
            } else if (!world.strikes(Fault.RESULT_LOST, 30)) {
                long first = node.premises.kafka.append(number, part);
                boolean confirmed = !world.strikes(Fault.RESULT_UNCONFIRMED, 30);
                for (int i = 0; i < count && confirmed; i++) {
                    offsets[sent + i] = first + i;
                }
            }
            sent += count;
        }
        return offsets;
    }
}
