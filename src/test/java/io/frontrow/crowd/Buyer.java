package io.frontrow.crowd;

import java.util.UUID;

/// One of the crowd, who sends one booking for one seat and says the same key however often it has to be
/// sent.
public record Buyer(UUID id, String token, Hall.Place place, String idempotencyKey) {

    ApiCall booking(String event) {
        return ApiCall.post("/api/v1/bookings", ApiCall.json()
                .put("eventId", event)
                .put("section", place.section())
                .put("subsection", place.subsection())
                .put("quantity", 1)
                .put("selection", "best_available")).as(token).withKey(idempotencyKey);
    }
}
