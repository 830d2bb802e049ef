package io.frontrow.platform.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/// What arrives while a reader is busy or rests, for him to take all at once: his batches grow with his work. (The connector makes
/// its batches when it polls, and lets two of them wait, however small they are.) Filled by the connector's thread, emptied by the
/// reader's.
final class GatheredBatches implements Flow.Subscriber<ConsumerRecords<byte[], byte[]>> {
    private final int most;
    private List<ConsumerRecords<byte[], byte[]>> waiting = new ArrayList<>();
    private int records;
    private boolean resting;
    private boolean ended;
    private Flow.Subscription source;

    /// No further batch is asked for while so many records, or more, wait.
    GatheredBatches(int most) {
        this.most = most;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        source.request(1);
    }

    @Override
    public synchronized void onNext(ConsumerRecords<byte[], byte[]> batch) {
        if (ended) {
            return;
        }
        waiting.add(batch);
        records += batch.count();
        if (!resting || records >= most) {
            notifyAll();
        }
        if (records < most) {
            source.request(1);
        }
    }

    /// The connector has said why, and its health check says so.
    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onComplete() {
        end();
    }

    /// What waits may still be taken, and nothing more.
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /// Nothing more will arrive, and all has been taken.
    synchronized boolean isOver() {
        return ended && waiting.isEmpty();
    }

    /// Lets more arrive for so long; less when no further batch is asked for, or when it is over.
    synchronized void rest(long nanos) throws InterruptedException {
        long until = System.nanoTime() + nanos;
        resting = true;
        try {
            for (long left = nanos; left > 0 && records < most && !ended; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } finally {
            resting = false;
        }
    }

    /// All that has arrived, in the order of its arrival; waits for it, at most so long. Empty when nothing came, or when it is over.
    synchronized List<ConsumerRecords<byte[], byte[]>> take(long nanos) throws InterruptedException {
        long until = System.nanoTime() + nanos;
        for (long left = nanos; waiting.isEmpty() && !ended && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        var taken = waiting;
        boolean full = records >= most;
        waiting = new ArrayList<>();
        records = 0;
        if (full) {
            source.request(1);
        }
        return taken;
    }
}
