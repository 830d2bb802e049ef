package io.frontrow.hostile;

import io.frontrow.embedded.Durability;
import io.frontrow.embedded.EmbeddedServers;
import io.frontrow.embedded.ServerFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Servers for one test alone, on which nothing happens but what it does. Connections that say nothing are closed soon.
public final class OwnServersResource implements QuarkusTestResourceLifecycleManager {
    private ServerFolder folder;
    private EmbeddedServers servers;

    /// After the shared ones, whose addresses these replace.
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        folder = ServerFolder.claim(Path.of("target", "test-servers", ProcessHandle.current().pid() + "-hostile")).orElseThrow();
        folder.wipe();
        servers = EmbeddedServers.start(folder, Durability.FAST);
        var settings = new HashMap<>(servers.addresses().asSettings());
        settings.put("frontrow.data-dir", folder.path().resolve("application").toString());
        settings.put("quarkus.http.idle-timeout", "5S");
        return settings;
    }

    @Override
    public void stop() {
        servers.close();
        folder.wipe();
        folder.close();
    }
}
