package io.frontrow.torture;

import io.frontrow.crowd.Api;
import io.frontrow.crowd.ApiCall;
import io.frontrow.crowd.People;
import io.frontrow.crowd.Sale;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// A seller who puts events on sale and calls some off, and asks again when the application does not answer.
final class BoxOffice implements AutoCloseable {
    private static final Duration PUBLISH_LIMIT = Duration.ofSeconds(90);
    private static final String EMAIL = "torture-seller@frontrow.example";
    private static final String PASSWORD = "front-row-torture";

    private final List<Api> doors;
    private int door;
    private String token;

    BoxOffice(List<URI> doors) {
        this.doors = doors.stream().map(address -> new Api(address, 4)).toList();
    }

    void register() {
        token = asking(api -> {
            var people = new People(api, PASSWORD);
            people.register(EMAIL, "Seller under torture", "seller");
            return people.logIn(EMAIL);
        });
    }

    Venue open(Venue.Kind kind, int number) {
        var json = kind.asEvent(kind + " " + number);
        var call = ApiCall.post("/api/v1/events", json).as(token).withKey("torture-" + kind + "-" + number);
        var id = asking(api -> api.call(call).expect(201).text("id"));
        asking(api -> {
            new Sale(api, token).publish(id, PUBLISH_LIMIT);
            return true;
        });
        return new Venue(UUID.fromString(id), kind);
    }

    void callOff(Venue venue) {
        asking(api -> {
            new Sale(api, token).cancel(venue.event().toString());
            return true;
        });
    }

    @Override
    public void close() {
        doors.forEach(Api::close);
    }

    private <T> T asking(Function<Api, T> question) {
        RuntimeException last = null;
        for (int tries = 0; tries < 40; tries++) {
            try {
                return question.apply(doors.get(door));
            } catch (IllegalStateException | AssertionError e) {
                last = new IllegalStateException("the box office gives up: " + e.getMessage(), e);
                door = (door + 1) % doors.size();
                LockSupport.parkNanos(500_000_000L);
            }
        }
        throw last;
    }
}
