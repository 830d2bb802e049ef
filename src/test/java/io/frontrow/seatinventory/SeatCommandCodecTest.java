package io.frontrow.seatinventory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.seatinventory.SeatCommand.BlockSeats;
import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.ForgetIds;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommand.UnblockSeats;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeatCommandCodecTest {
    private static final UUID ID = new UUID(0x0123456789ABCDEFL, -5);
    private static final SubsectionKey HERE = new SubsectionKey(new UUID(-1, 1), 9_999);
    private static final byte[] MEMO = "whose and how much".getBytes(StandardCharsets.UTF_8);
    private static final int AFTER_ENVELOPE_VERSION = 1;
    private static final int AFTER_ID = AFTER_ENVELOPE_VERSION + 16;
    private static final int AFTER_MEMO = AFTER_ID + 4 + MEMO.length;

    static List<SeatCommand> commands() {
        return List.of(
                new OpenSubsection(ID, HERE, 7, 10_000, 1),
                new CloseEvent(ID, HERE.eventId(), Integer.MAX_VALUE),
                new HoldSeats(ID, HERE, new SeatChoice.BestAvailable(4), true, MEMO),
                new HoldSeats(ID, HERE, new SeatChoice.BestAvailable(-1), false, new byte[0]),
                new HoldSeats(ID, HERE, new SeatChoice.Manual(new int[] {3, 0, -1, 1 << 30}), false, MEMO),
                new HoldSeats(ID, HERE, new SeatChoice.Manual(new int[0]), false, new byte[SeatCommandCodec.MAX_MEMO_BYTES]),
                new ReleaseSeats(ID, HERE),
                new SellSeats(ID, HERE),
                new BlockSeats(ID, HERE, new int[] {4, 0, -7}),
                new UnblockSeats(ID, HERE, new int[0]),
                new ForgetIds(ID, HERE, List.of(ID, new UUID(0, 0))),
                new ForgetIds(ID, HERE, Collections.nCopies(SeatCommand.MAX_IDS_TO_FORGET, ID)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandComesBackAsItWas(SeatCommand command) throws UndecodableCommand {
        byte[] bytes = SeatCommandCodec.encode(command);
        SeatCommand back = SeatCommandCodec.decode(bytes);

        assertEquals(command.getClass(), back.getClass());
        assertEquals(command.commandId(), back.commandId());
        assertArrayEquals(bytes, SeatCommandCodec.encode(back));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyTruncationAndEveryAdditionIsUndecodable(SeatCommand command) {
        byte[] bytes = SeatCommandCodec.encode(command);
        for (int length = 0; length < bytes.length; length++) {
            undecodable(Arrays.copyOf(bytes, length));
        }
        undecodable(Arrays.copyOf(bytes, bytes.length + 1));
    }

    @Test
    void whatTheEnvelopeSaysSurvivesAnUnknownCommand() {
        for (int at : new int[] {AFTER_MEMO, AFTER_MEMO + 1}) {
            byte[] bytes = hold();
            bytes[at] = 99;

            UndecodableCommand undecodable = undecodable(bytes);
            assertEquals(ID, undecodable.commandId());
            assertArrayEquals(MEMO, undecodable.memo());
        }
    }

    @Test
    void theIdSurvivesAnUnreadableMemo() {
        for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, SeatCommandCodec.MAX_MEMO_BYTES + 1, 1 << 24}) {
            UndecodableCommand undecodable = undecodable(withInt(hold(), AFTER_ID, length));

            assertEquals(ID, undecodable.commandId());
            assertEquals(0, undecodable.memo().length);
        }
    }

    @Test
    void nothingSurvivesAnUnknownEnvelope() {
        byte[] bytes = hold();
        bytes[0] = 2;

        assertEquals(UndecodableCommand.NO_ID, undecodable(bytes).commandId());
        assertEquals(UndecodableCommand.NO_ID, undecodable(null).commandId());
    }

    @Test
    void hostileCountsAreNotBelieved() {
        byte[] bytes = SeatCommandCodec.encode(
                new HoldSeats(ID, HERE, new SeatChoice.Manual(new int[] {1, 2}), false, new byte[0]));
        int count = bytes.length - 3 * Integer.BYTES;
        for (int claimed : new int[] {-1, 1, 3, Integer.MAX_VALUE, 1 << 30, 1 << 28}) {
            undecodable(withInt(bytes.clone(), count, claimed));
        }
    }

    @Test
    void onlyAHoldHasAMemo() {
        byte[] bytes = hold();
        bytes[AFTER_MEMO] = 4;

        undecodable(Arrays.copyOf(bytes, AFTER_MEMO + 2 + 20));
    }

    @Test
    void randomBytesAreUndecodableOrACommand() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            byte[] bytes = SeatCommandCodec.encode(commands().get(random.nextInt(commands().size())));
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                assertArrayEquals(bytes, SeatCommandCodec.encode(SeatCommandCodec.decode(bytes)), "seed " + seed);
            } catch (UndecodableCommand expected) {
                assertEquals(16, expected.commandId().toString().replace("-", "").length() / 2, "seed " + seed);
            }
        }
    }

    @Test
    void aMemoThatIsTooLongIsNotEncoded() {
        var hold = new HoldSeats(ID, HERE, new SeatChoice.BestAvailable(1), false, new byte[SeatCommandCodec.MAX_MEMO_BYTES + 1]);
        assertThrows(IllegalArgumentException.class, () -> SeatCommandCodec.encode(hold));
    }

    /// Bytes that are in logs already.
    @Test
    void theFormatStays() {
        String release = "01" + "0123456789abcdef" + "fffffffffffffffb" + "00000000" + "04" + "01"
                + "ffffffffffffffff" + "0000000000000001" + "0000270f";
        assertEquals(release, HexFormat.of().formatHex(SeatCommandCodec.encode(new ReleaseSeats(ID, HERE))));
    }

    private static byte[] hold() {
        return SeatCommandCodec.encode(new HoldSeats(ID, HERE, new SeatChoice.BestAvailable(4), true, MEMO));
    }

    private static UndecodableCommand undecodable(byte[] bytes) {
        return assertThrows(UndecodableCommand.class, () -> SeatCommandCodec.decode(bytes));
    }

    private static byte[] withInt(byte[] bytes, int at, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (value >>> 24 - 8 * i);
        }
        return bytes;
    }
}
