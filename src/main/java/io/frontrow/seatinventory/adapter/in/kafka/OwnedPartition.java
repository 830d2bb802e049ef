package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.application.port.in.DecideSeats;
import java.util.concurrent.TimeUnit;

/// What the loop knows about one partition that it owns. The loop's thread changes it; `state`, `trouble` and
/// the age of the oldest command may be read by any thread.
final class OwnedPartition {
    /// Nothing waits for an answer.
    static final long NOTHING = Long.MAX_VALUE;
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int PAUSE_DOUBLINGS = 6;

    enum State {
        /// Waits for its next take-over.
        WAITING,
        /// Reads results.
        FOLDING,
        /// All that was decided is acknowledged: commands may be decided, checkpoints written.
        RUNNING,
        /// Decided, but not yet acknowledged.
        DECIDING,
        /// The topics do not fit the checkpoint; stays so until somebody has looked.
        REFUSED
    }

    final int number;
    final DecideSeats seats;
    private volatile State state = State.WAITING;
    private volatile String trouble = "";
    private volatile long unansweredSinceMillis;
    private long dueNanos;
    private int failures;
    private long waitingSinceNanos;
    private long foldEnd;
    private long foldStartNanos;
    private boolean dirty;
    private long savedNanos;

    OwnedPartition(int number, DecideSeats seats, long nowNanos, long nowMillis) {
        this.number = number;
        this.seats = seats;
        this.dueNanos = nowNanos;
        this.waitingSinceNanos = nowNanos;
        this.unansweredSinceMillis = nowMillis;
    }

    State state() {
        return state;
    }

    /// Why it is refused, for the operator.
    String trouble() {
        return trouble;
    }

    /// By the log's time; [#NOTHING] when every command that is known of has its result.
    long unansweredSinceMillis() {
        return unansweredSinceMillis;
    }

    boolean due(long nowNanos) {
        return state == State.WAITING && nowNanos - dueNanos >= 0;
    }

    void folding(long end, long nowNanos) {
        state = State.FOLDING;
        foldEnd = end;
        foldStartNanos = nowNanos;
    }

    boolean folded(long nextOffset) {
        return nextOffset >= foldEnd;
    }

    long waitingSinceNanos() {
        return waitingSinceNanos;
    }

    long foldStartNanos() {
        return foldStartNanos;
    }

    void running(long nowNanos) {
        state = State.RUNNING;
        unansweredSinceMillis = NOTHING;
        dirty = false;
        savedNanos = nowNanos;
    }

    void deciding(long oldestMillis) {
        state = State.DECIDING;
        unansweredSinceMillis = oldestMillis;
    }

    /// Everything decided is acknowledged; `oldestMillis` is of a command that still waits, or [#NOTHING].
    void acknowledged(long oldestMillis) {
        state = State.RUNNING;
        unansweredSinceMillis = oldestMillis;
        dirty = true;
        failures = 0;
    }

    boolean saveDue(long nowNanos, long intervalNanos) {
        return state == State.RUNNING && dirty && nowNanos - savedNanos >= intervalNanos;
    }

    void saved(long nowNanos) {
        dirty = false;
        savedNanos = nowNanos;
    }

    /// The memory is void; the next take-over comes after a pause that doubles with every failure in a row.
    void retake(long nowNanos, long nowMillis) {
        state = State.WAITING;
        waitingSinceNanos = nowNanos;
        dueNanos = nowNanos + (FIRST_PAUSE_NANOS << Math.min(failures, PAUSE_DOUBLINGS));
        failures++;
        unansweredSinceMillis = Math.min(unansweredSinceMillis, nowMillis);
    }

    void refuse(String reason, long nowMillis) {
        trouble = reason;
        state = State.REFUSED;
        unansweredSinceMillis = Math.min(unansweredSinceMillis, nowMillis);
    }
}
