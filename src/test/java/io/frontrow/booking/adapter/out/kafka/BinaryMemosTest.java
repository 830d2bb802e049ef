package io.frontrow.booking.adapter.out.kafka;

import static io.frontrow.booking.application.fake.Hall.BUYER;
import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.Selection;
import io.frontrow.shared.Money;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BinaryMemosTest {
    private static final UUID ID = new UUID(1, 1);
    private static final BookingRequest REQUEST = new BookingRequest(ID, BUYER, EVENT, "Süd 看台", 12, 25, 4,
            Selection.MANUAL, new Money(280_000, "TWD"), NOW, 3600);
    private final BinaryMemos memos = new BinaryMemos();

    @Test
    void aRequestComesBackAsItWas() {
        assertEquals(Optional.of(REQUEST), memos.read(ID, memos.write(REQUEST)));
    }

    /// The log is never rewritten: what was written once must be readable for ever.
    @Test
    void theFirstVersionStaysReadable() {
        assertEquals(Optional.of(REQUEST), memos.read(ID, HexFormat.of().parseHex("0100000000000070000000000000000003000000"
                + "000000700000000000000000010000000c00000019040100000000000445c0545744000001a1fdfa"
                + "460000000e10000b53c3bc6420e79c8be58fb0")));
    }

    @Test
    void nothingElseIsARequest() {
        var memo = memos.write(REQUEST);
        for (int length = 0; length < memo.length; length++) {
            assertTrue(memos.read(ID, Arrays.copyOf(memo, length)).isEmpty());
        }
        assertTrue(memos.read(ID, Arrays.copyOf(memo, memo.length + 1)).isEmpty());
        memo[0] = 2;
        assertTrue(memos.read(ID, memo).isEmpty());
    }

    @Test
    void garbageNeverThrows() {
        var random = new Random(1);
        var memo = memos.write(REQUEST);
        for (int i = 0; i < 20_000; i++) {
            var changed = memo.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            memos.read(ID, changed).ifPresent(request -> assertTrue(request.total().amountMinor() >= 0));
        }
    }
}
