package io.frontrow.torture;

import io.frontrow.Eventually;
import io.frontrow.embedded.BreakableServers;
import io.frontrow.embedded.ServerAddresses;
import io.frontrow.embedded.ServerFolder;
import io.frontrow.local.ApplicationNode;
import io.frontrow.local.PackagedApplication;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The servers, the payment provider and the application processes of a run, all on the loopback interface.
final class World implements AutoCloseable {
    static final int PARTITIONS = 6;
    private static final Path HOME = Path.of("target", "torture", "world");
    private static final Path CACHE = HOME.toAbsolutePath().resolveSibling("start.aot");
    private static final String WEBHOOK_SECRET = "for-development-only-webhooks-0123456789";
    private static final String READER = "-Dmp.messaging.incoming.%s-seat-results.fetch.%s=%d";
    private static final Duration READY_LIMIT = Duration.ofSeconds(150);

    private final ServerFolder folder;
    private final BreakableServers servers;
    private final Provider provider;
    private final List<Node> nodes;

    private World(ServerFolder folder, BreakableServers servers, Provider provider, List<Node> nodes) {
        this.folder = folder;
        this.servers = servers;
        this.provider = provider;
        this.nodes = nodes;
    }

    /// All is ready when this returns. On two cores there are the servers, the crowd and processes that live for a minute or
    /// two: these get few partitions, gather results for longer, and start from a cache; otherwise one would take a minute to
    /// come back beside a crowd.
    ///
    /// @param options for the JVM of each application, beside the usual ones
    static World start(int nodes, List<String> options) {
        try (var rehearsal = open(1, with(options, "-XX:AOTCacheOutput=" + CACHE))) {
            Rehearsal.of(rehearsal);
        }
        return open(nodes, with(options, "-XX:AOTCache=" + CACHE));
    }

    /// The same without a rehearsal.
    static World startCold(int nodes, List<String> options) {
        return open(nodes, options);
    }

    private static World open(int nodes, List<String> options) {
        var folder = ServerFolder.claim(HOME).orElseThrow(() -> new IllegalStateException("another run uses " + HOME));
        folder.wipe();
        var servers = BreakableServers.start(folder);
        var application = PackagedApplication.install(folder.path(), servers.addresses());
        var places = IntStream.rangeClosed(1, nodes).mapToObj(application::nodeOnFreePort).toList();
        var provider = new Provider(new Webhooks(places.stream().map(ApplicationNode::address).toList(), WEBHOOK_SECRET));
        var more = with(options, "-Xms256m", "-Xmx512m", "-Dquarkus.datasource.jdbc.max-size=8", "-Dfrontrow.seatinventory.partitions=" + PARTITIONS,
                READER.formatted("booking", "min.bytes", 100_000), READER.formatted("booking", "max.wait.ms", 200),
                READER.formatted("ticketing", "min.bytes", 100_000), READER.formatted("ticketing", "max.wait.ms", 200),
                "-Dfrontrow.payments.url=" + provider.address(), "-Dfrontrow.payments.simulator.enabled=false");
        var world = new World(folder, servers, provider, places.stream().map(place -> new Node(application, place, more)).toList());
        Runtime.getRuntime().addShutdownHook(new Thread(world::close, "torture-stop"));
        world.nodes.forEach(node -> {
            node.start();
            world.awaitReady();
        });
        return world;
    }

    private static List<String> with(List<String> options, String... more) {
        return Stream.concat(options.stream(), Stream.of(more)).toList();
    }

    List<Node> nodes() {
        return nodes;
    }

    List<URI> doors() {
        return nodes.stream().map(Node::address).toList();
    }

    BreakableServers servers() {
        return servers;
    }

    ServerAddresses addresses() {
        return servers.addresses();
    }

    Provider provider() {
        return provider;
    }

    /// Those that have been started.
    void awaitReady() {
        for (var node : nodes) {
            if (node.isStarted()) {
                awaitReady(node);
            }
        }
    }

    private static void awaitReady(Node node) {
        try {
            Eventually.within(READY_LIMIT, node::isReady);
        } catch (AssertionError late) {
            throw new AssertionError(node.lastWords(), late);
        }
    }

    @Override
    public synchronized void close() {
        nodes.forEach(Node::end);
        provider.close();
        servers.close();
        folder.close();
    }
}
