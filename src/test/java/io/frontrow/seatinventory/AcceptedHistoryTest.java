package io.frontrow.seatinventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AcceptedHistoryTest {
    private static final UUID ID = new UUID(1, 2);
    private static final long GOLDEN = 0x554d_a7f0_96c6_e64cL;

    private final AcceptedHistory history = new AcceptedHistory(LogPosition.START);

    @Test
    void acceptsWhatContinuesIt() {
        assertEquals(Verdict.ACCEPTED, history.offer(0, next(1)));
        assertEquals(Verdict.ACCEPTED, history.offer(1, next(2)));

        assertEquals(1, history.position().lastSource());
        assertEquals(2, history.position().nextResult());
        assertEquals(2, history.count(Verdict.ACCEPTED));
    }

    @Test
    void skipsARepeatWhateverItSays() {
        byte[] first = next(1);
        history.offer(0, first);
        LogPosition before = history.position();

        assertEquals(Verdict.REPEAT, history.offer(1, first));
        assertEquals(Verdict.REPEAT, history.offer(2, result(0, before.hash(), 7)));
        assertEquals(new LogPosition(before.lastSource(), before.hash(), 3), history.position());
    }

    @Test
    void skipsWhatComesAfterAGapAndTheLostBatchFitsLater() {
        byte[] first = next(1);
        var writer = new AcceptedHistory(LogPosition.START);
        writer.offer(0, first);
        byte[] second = result(1, writer.position().hash(), 2);

        assertEquals(Verdict.GAP, history.offer(0, second));
        assertEquals(Verdict.ACCEPTED, history.offer(1, first));
        assertEquals(Verdict.ACCEPTED, history.offer(2, second));
    }

    @Test
    void skipsWhatAnotherHistoryLedTo() {
        var other = new AcceptedHistory(LogPosition.START);
        other.offer(0, next(7));
        history.offer(0, next(1));

        assertEquals(Verdict.DIVERGED, history.offer(1, result(1, other.position().hash(), 2)));
        assertEquals(0, history.position().lastSource());
        assertEquals(Verdict.ACCEPTED, history.offer(2, next(2)));
    }

    @Test
    void skipsWhatIsNoResult() {
        byte[] result = next(1);
        assertEquals(Verdict.DIVERGED, history.offer(0, null));
        assertEquals(Verdict.DIVERGED, history.offer(1, new byte[0]));
        assertEquals(Verdict.DIVERGED, history.offer(2, Arrays.copyOf(result, SeatResultCodec.HEAD_BYTES - 1)));
        byte[] otherEnvelope = result.clone();
        otherEnvelope[0] = 2;
        assertEquals(Verdict.DIVERGED, history.offer(3, otherEnvelope));

        assertEquals(Verdict.ACCEPTED, history.offer(4, result));
        assertEquals(4, history.count(Verdict.DIVERGED));
    }

    @Test
    void theHashDependsOnEveryByteOfTheResultAndOnWhatWasBefore() {
        byte[] result = next(1);
        long hash = hashAfter(LogPosition.START, result);
        for (int i = SeatResultCodec.HEAD_BYTES; i < result.length; i++) {
            byte[] changed = result.clone();
            changed[i] ^= 1;
            assertNotEquals(hash, hashAfter(LogPosition.START, changed), "decision byte " + i);
        }
        assertNotEquals(hash, hashAfter(LogPosition.START,
                SeatResultCodec.encode(new SeatResult(0, new UUID(1, 3), 0, new EventClosed(ID, 1)))));
        assertNotEquals(hash, hashAfter(new LogPosition(-1, 5, 0), result(0, 5, 1)));
        assertNotEquals(hash, hashAfter(new LogPosition(3, 0, 0), result(4, 0, 1)));
    }

    /// Hashes that stand in positions and in records already.
    @Test
    void theHashStays() {
        assertEquals(0, LogPosition.START.hash());
        assertEquals(GOLDEN, hashAfter(LogPosition.START, result(0, 0, 1)));
    }

    @Test
    void goesOnFromAnyPosition() {
        for (int i = 0; i < 5; i++) {
            history.offer(i, next(i));
        }
        var resumed = new AcceptedHistory(history.position());
        byte[] sixth = next(6);

        assertEquals(Verdict.ACCEPTED, resumed.offer(5, sixth));
        history.offer(5, sixth);
        assertEquals(history.position(), resumed.position());
    }

    private static long hashAfter(LogPosition from, byte[] result) {
        var one = new AcceptedHistory(from);
        assertEquals(Verdict.ACCEPTED, one.offer(0, result));
        return one.position().hash();
    }

    private byte[] next(int attempt) {
        return result(history.position().lastSource() + 1, history.position().hash(), attempt);
    }

    private static byte[] result(long sourceOffset, long previousHash, int attempt) {
        return SeatResultCodec.encode(new SeatResult(sourceOffset, ID, previousHash, new EventClosed(ID, attempt)));
    }
}
