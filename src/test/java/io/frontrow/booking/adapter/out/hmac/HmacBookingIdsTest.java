package io.frontrow.booking.adapter.out.hmac;

import static io.frontrow.booking.application.fake.Hall.BUYER;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.STRANGER;
import static io.frontrow.booking.application.fake.Hall.bestAvailable;
import static io.frontrow.booking.application.fake.Hall.manual;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HmacBookingIdsTest {
    private static final String SECRET = "a secret of the tests, long enough";
    private Instant now = NOW;
    private final HmacBookingIds ids = new HmacBookingIds(SECRET, () -> now, new Random(1));
    private final HmacBookingIds otherNode = new HmacBookingIds(SECRET, () -> now, new Random(2));
    private final HmacBookingIds otherSecret = new HmacBookingIds(SECRET + "!", () -> now, new Random(1));

    @Test
    void mintedIdsAreOfVersion7AndCarryTheirTime() {
        var id = ids.mint(BUYER);
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(NOW.toEpochMilli(), id.getMostSignificantBits() >>> 16);
    }

    /// If 28 bits were drawn, some 150 would come twice.
    @Test
    void mintedIdsDifferWithinAMillisecond() {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < 280_000; i++) {
            assertTrue(seen.add(ids.mint(BUYER)));
        }
    }

    @Test
    void aMintedIdIsFreshForTenMinutesEvenOnANodeThatIsBehind() {
        var id = ids.mint(BUYER);
        now = NOW.plusSeconds(600);
        assertTrue(ids.isFresh(id));
        now = NOW.plusSeconds(601);
        assertFalse(ids.isFresh(id));
        now = NOW.minusSeconds(5);
        assertTrue(ids.isFresh(id));
    }

    @Test
    void derivedIdsAreTheSameOnEveryNodeAndForNothingElse() {
        var id = ids.derive(BUYER, "key", bestAvailable(1));
        assertEquals(8, id.version());
        assertEquals(2, id.variant());
        assertEquals(id, otherNode.derive(BUYER, "key", bestAvailable(1)));
        assertNotEquals(id, ids.derive(STRANGER, "key", bestAvailable(1)));
        assertNotEquals(id, ids.derive(BUYER, "key2", bestAvailable(1)));
        assertNotEquals(id, ids.derive(BUYER, "key", bestAvailable(2)));
        assertNotEquals(ids.derive(BUYER, "key", manual("1-1", "1-2")), ids.derive(BUYER, "key", manual("1-1", "1-3")));
        assertNotEquals(id, otherSecret.derive(BUYER, "key", bestAvailable(1)));
    }

    @Test
    void onlyTheBuyerToWhomAnIdWasGivenCanShowIt() {
        for (var id : new UUID[] {ids.mint(BUYER), ids.derive(BUYER, "key", bestAvailable(1))}) {
            assertTrue(otherNode.isGivenTo(id, BUYER));
            assertFalse(ids.isGivenTo(id, STRANGER));
            assertFalse(otherSecret.isGivenTo(id, BUYER));
        }
    }

    @Test
    void aChangedBitMakesItNobodysId() {
        for (var id : new UUID[] {ids.mint(BUYER), ids.derive(BUYER, "key", bestAvailable(1))}) {
            for (int bit = 0; bit < 64; bit++) {
                assertFalse(ids.isGivenTo(new UUID(id.getMostSignificantBits() ^ 1L << bit,
                        id.getLeastSignificantBits()), BUYER));
                assertFalse(ids.isGivenTo(new UUID(id.getMostSignificantBits(),
                        id.getLeastSignificantBits() ^ 1L << bit), BUYER));
            }
        }
    }

    @Test
    void idsFromElsewhereBelongToNobody() {
        assertFalse(ids.isGivenTo(UUID.randomUUID(), BUYER));
        assertFalse(ids.isGivenTo(new UUID(0, 0), BUYER));
    }

    @Test
    void aShortSecretIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new HmacBookingIds("short", () -> now, new Random(1)));
    }
}
