package io.frontrow.torture;

import io.frontrow.crowd.CrowdRun;
import io.frontrow.embedded.Durability;
import io.frontrow.embedded.EmbeddedServers;
import io.frontrow.embedded.ServerFolder;
import io.frontrow.local.ApplicationNode;
import io.frontrow.local.PackagedApplication;
import io.frontrow.local.Supervisor;
import java.nio.file.Path;
import java.util.List;

/// Two packaged application processes on servers of their own, on the loopback interface; one that dies is
/// started again.
final class TwoProcesses implements AutoCloseable {
    private static final Path HOME = Path.of("target", "torture");

    private final ServerFolder folder;
    private final EmbeddedServers servers;
    private final List<Supervisor> nodes;

    private TwoProcesses(ServerFolder folder, EmbeddedServers servers, List<Supervisor> nodes) {
        this.folder = folder;
        this.servers = servers;
        this.nodes = nodes;
    }

    /// Both are ready when this returns.
    static TwoProcesses start() {
        var folder = ServerFolder.claim(HOME).orElseThrow(() -> new IllegalStateException("another run uses " + HOME));
        folder.wipe();
        var servers = EmbeddedServers.start(folder, Durability.SAFE);
        var application = PackagedApplication.install(folder.path(), servers.addresses());
        var nodes = List.of(
                Supervisor.watch(application, application.nodeOnFreePort(1)),
                Supervisor.watch(application, application.nodeOnFreePort(2)));
        var processes = new TwoProcesses(folder, servers, nodes);
        Runtime.getRuntime().addShutdownHook(new Thread(processes::close, "torture-stop"));
        processes.awaitReady();
        return processes;
    }

    CrowdRun crowd() {
        var doors = nodes.stream().map(Supervisor::node).map(ApplicationNode::address).toList();
        return new CrowdRun(doors, servers.addresses(), PackagedApplication.TOKEN_SECRET, System.out);
    }

    Process first() {
        return nodes.getFirst().process();
    }

    Process second() {
        return nodes.getLast().process();
    }

    void awaitReady() {
        nodes.forEach(Supervisor::awaitReady);
    }

    @Override
    public synchronized void close() {
        Supervisor.closeAll(nodes);
        servers.close();
        folder.close();
    }
}
