package io.frontrow.seatinventory.application.simulation;

import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SeatResult;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import io.frontrow.seatinventory.application.port.out.Checkpoints;
import io.frontrow.seatinventory.domain.StateEntry;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// Each forgets one rule of the protocol.
final class Mutants {
    private Mutants() {}

    /// ACCEPT with its verdict replaced.
    abstract static class OtherAccept extends AcceptedHistory {
        private long last;
        private long hash;
        private long next;

        OtherAccept(LogPosition from) {
            super(from);
            last = from.lastSource();
            hash = from.hash();
            next = from.nextResult();
        }

        abstract boolean accepts(SeatResult result, long lastSource, long ownHash);

        /// What is taken for the hash after the result.
        abstract long hashAfter(SeatResult result, long ownHash);

        @Override
        public LogPosition position() {
            return new LogPosition(last, hash, next);
        }

        @Override
        public Verdict offer(long resultOffset, byte[] bytes) {
            SeatResult result = SeatResultCodec.decode(bytes);
            next = Math.max(next, resultOffset + 1);
            if (!accepts(result, last, hash)) {
                return Verdict.DIVERGED;
            }
            hash = hashAfter(result, hash);
            last = result.sourceOffset();
            return Verdict.ACCEPTED;
        }
    }

    /// No chain at all: whatever is newer is believed, over any hole.
    static final class NoChain extends OtherAccept {
        NoChain(LogPosition from) {
            super(from);
        }

        @Override
        boolean accepts(SeatResult result, long lastSource, long ownHash) {
            return result.sourceOffset() > lastSource;
        }

        @Override
        long hashAfter(SeatResult result, long ownHash) {
            return 0;
        }
    }

    /// The next command's result is believed, whatever its writer knew.
    static final class NoPreviousHash extends OtherAccept {
        NoPreviousHash(LogPosition from) {
            super(from);
        }

        @Override
        boolean accepts(SeatResult result, long lastSource, long ownHash) {
            return result.sourceOffset() == lastSource + 1;
        }

        @Override
        long hashAfter(SeatResult result, long ownHash) {
            return 31 * ownHash + result.commandId().hashCode();
        }
    }

    /// The hash is compared, but taken from the record instead of being computed from what was accepted.
    static final class CopiedHash extends OtherAccept {
        CopiedHash(LogPosition from) {
            super(from);
        }

        @Override
        boolean accepts(SeatResult result, long lastSource, long ownHash) {
            return result.sourceOffset() == lastSource + 1 && result.previousHash() == ownHash;
        }

        @Override
        long hashAfter(SeatResult result, long ownHash) {
            return result.previousHash();
        }
    }

    /// Believes its own decisions at once; `saves` them at once too; `asks` the log at least afterwards.
    record Hasty(DecideSeats real, boolean saves, boolean asks, long[] expected) implements DecideSeats {
        Hasty(DecideSeats real, boolean saves, boolean asks) {
            this(real, saves, asks, new long[1]);
        }

        @Override
        public List<Decided> decide(List<Received> commands) {
            expected[0] = real.position().nextResult();
            List<Decided> decided = real.decide(commands);
            real.acknowledged(LongStream.range(expected[0], expected[0] + decided.size()).toArray());
            if (saves) {
                real.checkpoint();
            }
            return decided;
        }

        @Override
        public boolean acknowledged(long[] resultOffsets) {
            return !asks || LongStream.range(0, resultOffsets.length)
                    .allMatch(i -> resultOffsets[(int) i] == expected[0] + i);
        }

        @Override
        public void takeOver() {
            real.takeOver();
        }

        @Override
        public LogPosition position() {
            return real.position();
        }

        @Override
        public AcceptedHistory.Verdict fold(long resultOffset, byte[] result) {
            return real.fold(resultOffset, result);
        }

        @Override
        public void checkpoint() {
            real.checkpoint();
        }
    }

    /// Saves the state of now with the position of the last save.
    static final class LaggingPosition implements Checkpoints {
        private final Checkpoints real;
        private LogPosition before = LogPosition.START;

        LaggingPosition(Checkpoints real) {
            this.real = real;
        }

        @Override
        public LogPosition load(int partition, Consumer<StateEntry> restore) {
            before = real.load(partition, restore);
            return before;
        }

        @Override
        public void save(int partition, LogPosition position, List<StateEntry> changed) {
            real.save(partition, before, changed);
            before = position;
        }
    }
}
