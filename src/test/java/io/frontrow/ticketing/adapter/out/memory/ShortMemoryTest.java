package io.frontrow.ticketing.adapter.out.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
    private static final Duration LONGEST = Duration.ofMillis(100);

    private final AtomicInteger looks = new AtomicInteger();
    private long now;
    private final ShortMemory<String, Integer> memory = new ShortMemory<>(LONGEST, 2, () -> now);

    @Test
    void whoAsksSoonAfterGetsTheSameAnswer() {
        assertEquals(1, get("a"));
        now += LONGEST.toNanos();
        assertEquals(1, get("a"));
        now += 1;
        assertEquals(2, get("a"));
        assertEquals(1, memory.hits());
        assertEquals(2, memory.misses());
    }

    @Test
    void whatIsForgottenIsLookedUpAgain() {
        get("a");
        get("b");
        memory.forget("a"::equals);
        assertEquals(3, get("a"));
        assertEquals(2, get("b"));
    }

    @Test
    void aLookThatBeganBeforeTheChangeIsNotForThoseWhoAskAfterIt() {
        var changed = memory.get("a", _ -> {
            memory.forget("a"::equals);
            return -1;
        });
        assertEquals(-1, changed);
        assertEquals(1, get("a"));
    }

    @Test
    void ofManyAtOnceOneLooks() throws Exception {
        var looking = new CountDownLatch(1);
        var mayAnswer = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> memory.get("a", _ -> {
            looking.countDown();
            await(mayAnswer);
            return looks.incrementAndGet();
        }), Thread::startVirtualThread);
        looking.await();
        var second = CompletableFuture.supplyAsync(() -> get("a"), Thread::startVirtualThread);
        mayAnswer.countDown();
        assertEquals(1, first.get());
        assertEquals(1, second.get());
        assertEquals(1, looks.get());
    }

    @Test
    void aFailureIsNotRemembered() {
        assertThrows(IllegalStateException.class, () -> memory.get("a", _ -> {
            throw new IllegalStateException("away");
        }));
        assertEquals(1, get("a"));
    }

    @Test
    void itDoesNotGrowWithoutEnd() {
        get("a");
        get("b");
        get("c");
        get("a");
        assertEquals(4, looks.get());
    }

    private int get(String key) {
        return memory.get(key, _ -> looks.incrementAndGet());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
