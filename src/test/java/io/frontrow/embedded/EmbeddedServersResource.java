package io.frontrow.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.util.HashMap;
import java.util.Map;

/// Points every Quarkus test at the shared servers; global, so no test has to ask for it.
@WithTestResource(value = EmbeddedServersResource.class, scope = TestResourceScope.GLOBAL)
public final class EmbeddedServersResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(EmbeddedServers.shared().asSettings());
        settings.put("frontrow.data-dir", "target/test-servers/" + ProcessHandle.current().pid() + "/application");
        settings.put("frontrow.topics.create", "true");
        settings.put("frontrow.topics.replication", "1");
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    /// The servers stay until the JVM ends, because the next test profile needs them again.
    @Override
    public void stop() {}
}
