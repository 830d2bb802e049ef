package io.frontrow.booking.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final int MOST = 1_000;
    private static final int FEW = 333;
    private static final Duration MOST_WAIT = Duration.ofMillis(50);
    private static final long FAST = Duration.ofMillis(1).toNanos();
    private static final long SLOW = Duration.ofMillis(80).toNanos();

    private final Admission admission = new Admission(MOST, MOST_WAIT, 0);
    private long now;

    @Test
    void aCrowdOfOneMomentIsLetIn() {
        assertEquals(MOST, entering(MOST + 500));
        assertEquals(MOST, admission.inside());
    }

    @Test
    void whoeverLeavesMakesRoom() {
        entering(MOST);
        admission.leave(true, now, now + FAST);
        assertTrue(admission.enter(now));
        assertFalse(admission.enter(now));
    }

    @Test
    void fewerAreLetInWhileEvenTheFastestWaits() {
        entering(MOST);
        standingQueue();
        leaving(admission.inside(), SLOW);
        assertEquals(FEW, entering(MOST));
    }

    @Test
    void aSlowCrowdThatIsGoneIsNoStandingQueue() {
        entering(MOST);
        leaving(MOST, SLOW);
        now += Admission.WINDOW_NANOS;
        assertEquals(MOST, entering(MOST + 1));
    }

    @Test
    void oneFastOrderShowsThatThereIsNoStandingQueue() {
        entering(MOST);
        for (int window = 0; window < 20; window++) {
            leaving(10, SLOW);
            leaving(1, FAST);
            now += Admission.WINDOW_NANOS;
            assertEquals(11, entering(11));
        }
    }

    @Test
    void allAreLetInAgainWhenNobodyHadToBeRefused() {
        entering(MOST);
        standingQueue();
        for (int window = 0; window < 20; window++) {
            leaving(1, FAST);
            now += Admission.WINDOW_NANOS;
            admission.enter(now);
        }
        leaving(admission.inside(), FAST);
        assertEquals(MOST, entering(MOST + 1));
    }

    @Test
    void manyWhoAreSlowButNotTooManyAreNoQueue() {
        entering(MOST - 10);
        for (int window = 0; window < 20; window++) {
            leaving(10, SLOW);
            now += Admission.WINDOW_NANOS;
            assertEquals(10, entering(10));
        }
        assertEquals(10, entering(11));
    }

    @Test
    void theNextCrowdIsLetInAfterASecondWithoutOrders() {
        entering(MOST);
        standingQueue();
        leaving(admission.inside(), SLOW);
        now += Admission.WINDOW_NANOS + Admission.QUIET_NANOS;
        assertEquals(MOST, entering(MOST + 1));
    }

    @Test
    void aThirdIsLetInWhileThereAreTooMany() {
        entering(MOST);
        standingQueue();
        for (int window = 0; window < 20; window++) {
            leaving(100, FAST);
            now += Admission.WINDOW_NANOS;
            assertEquals(100, entering(101));
        }
    }

    @Test
    void whoIsRefusedOnHisWaySaysNothingOfTheQueue() {
        entering(MOST);
        for (int window = 0; window < 200; window++) {
            leaving(10, SLOW);
            admission.leave(false, now - FAST, now);
            now += Admission.WINDOW_NANOS;
            entering(50);
        }
        leaving(admission.inside(), SLOW);
        assertEquals(FEW, entering(MOST));
    }

    @Test
    void aCrowdOfWhomNobodyIsAnsweredYetIsNoQueue() {
        entering(MOST + 1);
        now += Admission.WINDOW_NANOS;
        assertFalse(admission.enter(now));
        leaving(10, FAST);
        assertEquals(10, entering(11));
    }

    @Test
    void manyMoreThanAnybodyNeedsAreLetInAgain() {
        var vast = new Admission(Integer.MAX_VALUE, MOST_WAIT, 0);
        for (int window = 1; window < 20; window++) {
            assertTrue(vast.enter(window * Admission.WINDOW_NANOS));
        }
    }

    @Test
    void whileNobodyIsAcceptedNobodyKnowsMore() {
        entering(MOST);
        standingQueue();
        for (int window = 0; window < 20; window++) {
            now += Admission.WINDOW_NANOS;
            assertEquals(FEW - admission.inside(), entering(MOST));
        }
    }

    private int entering(int count) {
        return (int) IntStream.range(0, count).filter(_ -> admission.enter(now)).count();
    }

    private void leaving(int count, long tookNanos) {
        IntStream.range(0, count).forEach(_ -> admission.leave(true, now - tookNanos, now));
    }

    /// Ten leave in each window, all of them late, and more want to come in than may.
    private void standingQueue() {
        for (int window = 0; window < 200; window++) {
            leaving(10, SLOW);
            now += Admission.WINDOW_NANOS;
            entering(50);
        }
    }
}
