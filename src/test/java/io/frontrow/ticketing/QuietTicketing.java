package io.frontrow.ticketing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Nothing happens by itself: no publishing worker, no seat engine. Attempts to publish may take one second.
public class QuietTicketing implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("frontrow.ticketing.publish-worker", "false", "frontrow.seatinventory.engine.enabled", "false",
                "frontrow.ticketing.publish-deadline", "1s");
    }
}
