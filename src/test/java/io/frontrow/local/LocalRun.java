package io.frontrow.local;

import io.frontrow.crowd.Api;
import io.frontrow.crowd.CrowdRun;
import io.frontrow.embedded.Durability;
import io.frontrow.embedded.EmbeddedServers;
import io.frontrow.embedded.ServerAddresses;
import io.frontrow.embedded.ServerFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// `./mvnw -Plocal`: the servers, the packaged application and a demo sale, until Ctrl-C, or until the crowd
/// has bought.
public final class LocalRun implements AutoCloseable {
    private static final Path HOME = Path.of("target", "local");

    private final LocalOptions options;
    private final ServerFolder folder;
    private final List<Supervisor> nodes = new ArrayList<>();
    private EmbeddedServers servers;
    private boolean closed;

    private LocalRun(LocalOptions options, ServerFolder folder) {
        this.options = options;
        this.folder = folder;
    }

    /// Runs inside Maven's JVM, so that everything has ended when the command returns. This is the outermost
    /// loop: whatever goes wrong is said in one line.
    public static void main(String[] args) {
        int code = 1;
        try {
            code = run(LocalOptions.given());
        } catch (RuntimeException | AssertionError e) {
            System.err.println("Frontrow does not run: " + e.getMessage());
        }
        System.exit(code);
    }

    private static int run(LocalOptions options) {
        var folder = ServerFolder.claim(HOME).orElseThrow(() -> new IllegalStateException("it runs already, with its data in "
                + HOME.toAbsolutePath() + "; stop that one first (Ctrl-C where it was started)"));
        options.requireFreePorts();
        if (options.fresh()) {
            folder.wipe();
        }
        var run = new LocalRun(options, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(run::close, "local-run-stop"));
        run.start();
        return run.serve();
    }

    /// Ends the application first, then the servers; the data stay. While they are being started it waits for
    /// that. Nothing is printed before all has ended: Maven is ending, too, and its output may fail.
    @Override
    public synchronized void close() {
        closed = true;
        Supervisor.closeAll(nodes);
        if (servers != null) {
            servers.close();
        }
        folder.close();
        System.out.println("Frontrow has stopped; its data stays in " + HOME);
    }

    private synchronized void start() {
        if (closed) {
            throw new IllegalStateException("it was stopped");
        }
        servers = EmbeddedServers.start(folder, Durability.SAFE);
        var application = PackagedApplication.install(folder.path(), servers.addresses());
        IntStream.rangeClosed(1, options.nodes())
                .mapToObj(number -> application.node(number, options.firstPort() + number - 1))
                .forEach(node -> nodes.add(Supervisor.watch(application, node)));
    }

    private int serve() {
        nodes.forEach(Supervisor::awaitReady);
        var addresses = nodes.stream().map(Supervisor::node).toList();
        if (options.crowd().isPresent()) {
            return sendCrowd(addresses, servers.addresses(), options.crowd().getAsInt());
        }
        try (var api = new Api(addresses.getFirst().address(), 4)) {
            System.out.print(new Welcome(addresses, servers.addresses(), new DemoSale(api).open()).text());
        }
        while (true) {
            LockSupport.park();
        }
    }

    private static int sendCrowd(List<ApplicationNode> nodes, ServerAddresses servers, int buyers) {
        var doors = nodes.stream().map(ApplicationNode::address).toList();
        return new CrowdRun(doors, servers, PackagedApplication.TOKEN_SECRET, System.out).send(buyers).isSound() ? 0 : 1;
    }
}
