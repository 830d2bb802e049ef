package io.frontrow.crowd;

import java.util.UUID;

/// One of the crowd, who wants one seat. Every request has a key that stays the same however often it has to be sent.
public record Buyer(UUID id, String token, Hall.Place place, Temper temper) {

    /// @param visit how many bookings of this buyer have ended before
    ApiCall book(String event, int visit) {
        return ApiCall.post("/api/v1/bookings", ApiCall.json()
                .put("eventId", event)
                .put("section", place.section())
                .put("subsection", place.subsection())
                .put("quantity", 1)
                .put("selection", "best_available")).as(token).withKey("crowd-" + id + "-" + visit);
    }

    ApiCall look(String booking) {
        return ApiCall.get("/api/v1/bookings/" + booking).as(token);
    }

    /// @param attempt how many cards were declined before
    ApiCall pay(String booking, int attempt) {
        return ApiCall.post("/api/v1/bookings/" + booking + "/payments", ApiCall.json()
                .put("cardNumber", temper.card(attempt))).as(token).withKey("crowd-" + booking + "-" + attempt);
    }

    ApiCall cancel(String booking) {
        return ApiCall.post("/api/v1/bookings/" + booking + "/cancel").as(token);
    }
}
