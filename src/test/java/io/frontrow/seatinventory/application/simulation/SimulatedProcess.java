package io.frontrow.seatinventory.application.simulation;

import io.frontrow.seatinventory.application.Deciders;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import io.frontrow.seatinventory.application.port.in.DecideSeats.Decided;
import io.frontrow.seatinventory.application.port.in.DecideSeats.Received;
import io.frontrow.seatinventory.application.port.out.Checkpoints;
import io.frontrow.seatinventory.domain.PickFromTheBack;
import io.frontrow.seatinventory.domain.SeatEngine;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// The loop around the real service, one effect a step, so that anything can happen between any two.
final class SimulatedProcess {
    private static final int MAX_BATCH = 4;

    private enum Doing { NOTHING, FOLDING, RUNNING, SENDING, SETTLING }

    final SimulatedDisk disk = new SimulatedDisk();
    /// What it believes, which may be wrong.
    boolean owner;
    boolean frozen;
    /// Times that the engine itself said no: never, in the product.
    int contradictions;
    private final int number;
    private final Variant variant;
    private final SimulatedLog log;
    private DecideSeats seats;
    private Doing doing = Doing.NOTHING;
    private long foldEnd;
    private List<Decided> batch;
    private long[] offsets;
    private int sent;
    private boolean failed;

    SimulatedProcess(int number, Variant variant, SimulatedLog log) {
        this.number = number;
        this.variant = variant;
        this.log = log;
        start();
    }

    /// Dies and is there again, with nothing but its disk.
    void crash() {
        owner = false;
        start();
    }

    /// Hears who owns the partition.
    void learn(boolean isOwner) {
        if (owner && !isOwner) {
            doing = Doing.NOTHING;
        }
        owner = isOwner;
    }

    boolean hasDecidedAll() {
        return doing == Doing.RUNNING && seats.position().lastSource() + 1 >= log.commands.size();
    }

    /// @param calm when nothing goes wrong any more
    void step(Random random, boolean calm) {
        if (!owner || frozen) {
            return;
        }
        try {
            switch (doing) {
                case NOTHING -> takeOver();
                case FOLDING -> fold(random);
                case RUNNING -> run(random);
                case SENDING -> send(random, calm);
                case SETTLING -> settle();
            }
        } catch (IllegalStateException e) {
            contradictions++;
            doing = Doing.NOTHING;
        }
    }

    private void start() {
        Checkpoints checkpoints = variant.checkpoints().apply(disk);
        seats = variant.deciders().apply(Deciders.with(checkpoints,
                number % 2 == 0 ? SeatEngine::new : PickFromTheBack::engine, variant.histories()));
        doing = Doing.NOTHING;
    }

    private void takeOver() {
        seats.takeOver();
        foldEnd = log.results.size();
        doing = Doing.FOLDING;
    }

    private void fold(Random random) {
        for (int i = random.nextInt(8); i >= 0 && seats.position().nextResult() < foldEnd; i--) {
            long next = seats.position().nextResult();
            seats.fold(next, log.results.get((int) next));
        }
        if (seats.position().nextResult() >= foldEnd) {
            doing = Doing.RUNNING;
        }
    }

    private void run(Random random) {
        int from = (int) seats.position().lastSource() + 1;
        int to = Math.min(log.commands.size(), from + 1 + random.nextInt(MAX_BATCH));
        if (random.nextInt(3) == 0) {
            seats.checkpoint();
        } else if (from < to) {
            batch = seats.decide(IntStream.range(from, to).mapToObj(i -> new Received(i, log.commands.get(i))).toList());
            offsets = new long[batch.size()];
            sent = 0;
            failed = false;
            doing = Doing.SENDING;
        }
    }

    /// One part of the batch: it arrives and is confirmed, or arrives unconfirmed, now or late, or never.
    private void send(Random random, boolean calm) {
        int count = 1 + random.nextInt(batch.size() - sent);
        List<byte[]> part = batch.subList(sent, sent + count).stream().map(Decided::result).toList();
        switch (calm ? 9 : random.nextInt(10)) {
            case 0, 1 -> failed = true;
            case 2, 3 -> {
                log.delay(part);
                failed = true;
            }
            case 4 -> {
                log.append(part);
                failed = true;
            }
            default -> {
                long first = log.append(part);
                IntStream.range(0, count).forEach(i -> offsets[sent + i] = first + i);
            }
        }
        sent += count;
        doing = sent == batch.size() ? Doing.SETTLING : Doing.SENDING;
    }

    private void settle() {
        doing = !failed && seats.acknowledged(offsets) ? Doing.RUNNING : Doing.NOTHING;
    }
}
