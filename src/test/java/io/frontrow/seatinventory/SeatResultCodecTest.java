package io.frontrow.seatinventory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.seatinventory.SeatDecision.BlockRefusal;
import io.frontrow.seatinventory.SeatDecision.BlockRefused;
import io.frontrow.seatinventory.SeatDecision.CommandRejected;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.HoldRefusal;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SeatDecision.HoldUnchanged;
import io.frontrow.seatinventory.SeatDecision.IdsForgotten;
import io.frontrow.seatinventory.SeatDecision.OpenRefusal;
import io.frontrow.seatinventory.SeatDecision.SeatsBlocked;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsRefused;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SeatsUnblocked;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatDecision.SubsectionRefused;
import io.frontrow.shared.ByteReader.UnreadableBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeatResultCodecTest {
    private static final UUID ID = new UUID(1, 2);
    private static final SubsectionKey HERE = new SubsectionKey(new UUID(3, 4), 5);
    private static final byte[] MEMO = {9, 8, 7};

    static List<SeatDecision> decisions() {
        List<SeatDecision> all = new ArrayList<>(List.of(
                new SubsectionOpened(HERE, 1, 2, 3), new EventClosed(HERE.eventId(), 4),
                new SeatsHeld(ID, HERE, new int[] {0, 9_999}, true, MEMO),
                new SeatsHeld(ID, HERE, new int[] {1}, false, new byte[0]),
                new SeatsReleased(ID, HERE, new int[] {1, 2}), new SeatsSold(ID, HERE, new int[] {1, 2}),
                new CommandRejected(ID, MEMO),
                new SeatsHeld(ID, HERE, new int[0], 20, true, MEMO), new SeatsReleased(ID, HERE, new int[0], 1),
                new SeatsSold(ID, HERE, new int[0], 2),
                new SeatsBlocked(ID, HERE, new int[] {0, 5}), new SeatsUnblocked(ID, HERE, new int[0]),
                new IdsForgotten(ID, HERE, List.of(ID, new UUID(5, 6)))));
        for (BlockRefusal reason : BlockRefusal.values()) {
            all.add(new BlockRefused(ID, HERE, reason));
        }
        for (OpenRefusal reason : OpenRefusal.values()) {
            all.add(new SubsectionRefused(HERE, 6, reason));
        }
        for (HoldRefusal reason : HoldRefusal.values()) {
            all.add(new SeatsRefused(ID, HERE, reason, true, MEMO));
        }
        for (HoldState state : HoldState.values()) {
            all.add(new HoldUnchanged(ID, HERE, state));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aResultComesBackAsItWas(SeatDecision decision) {
        var result = new SeatResult(Long.MAX_VALUE, ID, Long.MIN_VALUE, decision);
        byte[] bytes = SeatResultCodec.encode(result);
        SeatResult back = SeatResultCodec.decode(bytes);

        assertEquals(result.sourceOffset(), back.sourceOffset());
        assertEquals(result.commandId(), back.commandId());
        assertEquals(result.previousHash(), back.previousHash());
        assertEquals(decision.getClass(), back.decision().getClass());
        assertArrayEquals(bytes, SeatResultCodec.encode(back));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyTruncationAndEveryAdditionIsUnreadable(SeatDecision decision) {
        byte[] bytes = SeatResultCodec.encode(new SeatResult(1, ID, 2, decision));
        for (int length = 0; length < bytes.length; length++) {
            byte[] shorter = Arrays.copyOf(bytes, length);
            assertThrows(UnreadableBytes.class, () -> SeatResultCodec.decode(shorter));
        }
        assertThrows(UnreadableBytes.class, () -> SeatResultCodec.decode(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Test
    void randomBytesAreUnreadableOrAResult() {
        List<SeatDecision> decisions = decisions();
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            byte[] bytes = SeatResultCodec.encode(
                    new SeatResult(1, ID, 2, decisions.get(random.nextInt(decisions.size()))));
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                assertArrayEquals(bytes, SeatResultCodec.encode(SeatResultCodec.decode(bytes)), "seed " + seed);
            } catch (UnreadableBytes expected) {
                // The other half of the promise.
            }
        }
    }

    /// Bytes that are in logs already, and in the hashes of everything after them.
    @Test
    void theFormatStays() {
        String held = "01" + "0000000000000011" + "00000000000000010000000000000002" + "0000000000000022"
                + "04" + "01" + "00000000000000030000000000000004" + "00000005"
                + "00000002" + "00000006" + "00000007" + "01" + "00000003" + "090807";
        var decision = new SeatsHeld(ID, HERE, new int[] {6, 7}, true, MEMO);
        assertEquals(held, HexFormat.of().formatHex(SeatResultCodec.encode(new SeatResult(0x11, ID, 0x22, decision))));
    }
}
