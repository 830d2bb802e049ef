package io.frontrow.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.Eventually;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What a seller does through the API: creates an event and puts it on sale.
///
/// @param token the seller's
public record Sale(Api api, String token) {
    private static final Set<String> OVER = Set.of("COMPLETED", "CANCELLED");

    /// The seller's event of this name that is not over.
    public Optional<String> find(String name) {
        var items = api.call(ApiCall.get("/api/v1/events?mine=true&limit=100").as(token)).expect(200).body().path("items");
        for (var event : items) {
            if (event.path("name").asText().equals(name) && !OVER.contains(event.path("status").asText())) {
                return Optional.of(event.path("id").asText());
            }
        }
        return Optional.empty();
    }

    public String create(JsonNode event) {
        return api.call(ApiCall.post("/api/v1/events", event).as(token)).expect(201).text("id");
    }

    /// Publishes the event unless it is published, and returns when its seats are on sale.
    public void publish(String id, Duration limit) {
        var event = event(id);
        if (event.text("status").equals("DRAFT") && !event.body().path("publishing").asBoolean()) {
            api.call(ApiCall.post("/api/v1/events/" + id + "/publish").as(token)).expect(202);
        }
        Eventually.within(limit, () -> isOnSale(id));
    }

    public void cancel(String id) {
        if (!event(id).text("status").equals("CANCELLED")) {
            api.call(ApiCall.post("/api/v1/events/" + id + "/cancel").as(token)).expect(202);
        }
    }

    private boolean isOnSale(String id) {
        var status = event(id).text("status");
        return status.equals("ON_SALE") || status.equals("SOLD_OUT");
    }

    private Answer event(String id) {
        return api.call(ApiCall.get("/api/v1/events/" + id).as(token)).expect(200);
    }
}
