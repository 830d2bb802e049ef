package io.frontrow.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.access.World;
import io.frontrow.contract.ApiDocument;
import io.frontrow.identity.Roles;
import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Requests that are malformed, hostile or too large, of which 20,000 are refused with a problem; the others ask for something
/// harmless after all, or are no HTTP. None breaks, hangs or bloats the application, and none changes a row. The same seed (`-Dfrontrow.seed=…`) sends the same requests again.
@QuarkusTest
@WithTestResource(value = OwnServersResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class BadRequestsTest {
    private static final int CLIENTS = 20;
    private static final int WARM_UP = 250;
    private static final int REST = 950;
    private static final int SLOW = 40;
    private static final long MOST_BYTES_MORE = 24L << 20;

    @TestHTTPResource
    URI address;

    @Inject
    Tokens tokens;

    @Inject
    DataSource database;

    @Test
    void twentyThousand() throws Exception {
        long seed = Long.getLong("frontrow.seed", System.nanoTime());
        System.out.println("bad requests: -Dfrontrow.seed=" + seed);
        var requests = new BadRequests(ApiDocument.of(address), names(), tokens());
        var random = new SplittableRandom(seed);
        var attackers = Stream.generate(() -> new Attacker(address, requests, random.split())).limit(CLIENTS).toList();
        var before = DatabasePicture.whenQuiet(database);
        long start = System.nanoTime();
        try (var slow = new SlowClients(address, SLOW)) {
            attack(attackers, WARM_UP);
            long used = usedBytes();
            attack(attackers, REST);
            long more = usedBytes() - used;
            report(seed, attackers, more, System.nanoTime() - start);
            assertEquals("", String.join("\n", attackers.stream().flatMap(it -> it.wrong().stream()).limit(20).toList()));
            assertEquals(SLOW / 2, slow.hungUp());
            assertEquals(Collections.nCopies(SLOW / 2, 400), slow.finish());
            assertTrue(more < MOST_BYTES_MORE, more + " bytes of memory more");
        }
        assertEquals(before, DatabasePicture.of(database));
    }

    private Map<String, String> names() {
        var names = new World(address).names();
        return Map.of("events", names.get("event"), "eventId", names.get("draft"), "bookings", names.get("booking"),
                "tickets", names.get("ticket"), "users", names.get("user"), "section", "A", "number", "1", "provider", "simulator");
    }

    private List<String> tokens() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return Stream.of(Roles.BUYER, Roles.SELLER).map(role -> tokens.mint(
                new Token(UUID.randomUUID(), UUID.randomUUID(), role, now, now.plusSeconds(3_600)))).toList();
    }

    private static void attack(List<Attacker> attackers, int count) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : executor.invokeAll(attackers.stream().map(it -> Executors.callable(() -> it.send(count))).toList())) {
                done.get();
            }
        }
    }

    private static long usedBytes() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static void report(long seed, List<Attacker> attackers, long more, long nanos) {
        SortedMap<String, Integer> answers = new TreeMap<>();
        attackers.forEach(it -> it.answers().forEach((status, count) -> answers.merge(status, count, Integer::sum)));
        System.out.printf("bad requests: seed=%d sent=%d answers=%s memory=%+d KiB seconds=%.1f%n", seed,
                answers.values().stream().mapToInt(it -> it).sum(), answers, more >> 10, nanos / 1e9);
        int refused = answers.entrySet().stream().filter(it -> it.getKey().startsWith("4")).mapToInt(Map.Entry::getValue).sum();
        assertTrue(refused >= 20_000, answers.toString());
    }
}
