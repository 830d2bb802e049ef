package io.frontrow.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.frontrow.contract.ApiDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Nobody reads or changes what is not theirs: every operation of the API, tried without a token, by another buyer, by another
/// seller, and by the owner. First all the others, after whom everything is as it was; then the owners, so that a door that
/// is shut for everybody is seen, too.
@QuarkusTest
class WhoMayDoWhatTest {
    private static final String PLACE = "{\"section\":\"A\",\"subsection\":1,\"seats\":[\"2-5\"]}";
    private static final String CARD = "{\"cardNumber\":\"4242424242424242\"}";
    private static final String NOTHING = "{}";

    /// In the order in which the owners try them.
    private static final List<Door> DOORS = List.of(
            new Door("POST", "/api/v1/users", NOTHING, 400, 400, 400, 400),
            new Door("GET", "/api/v1/users/me", "", 401, 200, 200, 200),
            new Door("GET", "/api/v1/users/{user}", "", 401, 404, 404, 200),
            new Door("POST", "/api/v1/sessions", NOTHING, 400, 400, 400, 400),
            new Door("DELETE", "/api/v1/sessions/current", "", 401, 204, 204, 204),
            new Door("POST", "/api/v1/events", NOTHING, 401, 403, 400, 400),
            new Door("GET", "/api/v1/events", "", 200, 200, 200, 200),
            new Door("GET", "/api/v1/events/{draft}", "", 404, 404, 404, 200),
            new Door("GET", "/api/v1/events/{event}", "", 200, 200, 200, 200),
            new Door("GET", "/api/v1/events/{draft}/stream", "", 404, 404, 404, 200),
            new Door("GET", "/api/v1/events/{event}/stream", "", 200, 200, 200, 200),
            new Door("PATCH", "/api/v1/events/{draft}", "{\"name\":\"Mine\"}", 401, 403, 404, 200),
            new Door("PATCH", "/api/v1/events/{event}", "{\"name\":\"Mine\"}", 401, 403, 403, 200),
            new Door("GET", "/api/v1/events/{draft}/sections/A/subsections/1/seats", "", 404, 404, 404, 404),
            new Door("GET", "/api/v1/events/{event}/sections/A/subsections/1/seats", "", 200, 200, 200, 200),
            new Door("POST", "/api/v1/events/{event}/blocks", PLACE, 401, 403, 403, 200),
            new Door("DELETE", "/api/v1/events/{event}/blocks", PLACE, 401, 403, 403, 200),
            new Door("GET", "/api/v1/events/{event}/bookings", "", 401, 403, 403, 200),
            new Door("GET", "/api/v1/events/{draft}/bookings", "", 401, 403, 404, 200),
            new Door("GET", "/api/v1/events/{event}/sales", "", 401, 403, 403, 200),
            new Door("GET", "/api/v1/events/{draft}/sales", "", 401, 403, 404, 200),
            new Door("POST", "/api/v1/events/{draft}/publish", "", 401, 403, 404, 202),
            new Door("POST", "/api/v1/bookings", NOTHING, 401, 400, 403, 400),
            new Door("GET", "/api/v1/bookings", "", 401, 200, 200, 200),
            new Door("GET", "/api/v1/bookings/{booking}", "", 401, 404, 404, 200),
            new Door("GET", "/api/v1/bookings/{booking}/stream", "", 401, 404, 404, 200),
            new Door("POST", "/api/v1/bookings/{booking}/payments", CARD, 401, 404, 403, 200),
            new Door("POST", "/api/v1/bookings/{paid}/payments", CARD, 401, 404, 403, 409),
            new Door("POST", "/api/v1/bookings/{booking}/cancel", "", 401, 404, 404, 409),
            new Door("GET", "/api/v1/tickets/{ticket}", "", 401, 404, 404, 200),
            new Door("GET", "/api/v1/tickets/public-key", "", 200, 200, 200, 200),
            new Door("POST", "/api/v1/payments/webhooks/simulator", NOTHING, 401, 401, 401, 401),
            new Door("POST", "/api/v1/events/{event}/cancel", "", 401, 403, 403, 202));

    @TestHTTPResource("/")
    private URI base;

    @Test
    void onlyTheOwnerEnters() {
        var world = new World(base);
        var before = world.everything();

        var wrong = new ArrayList<String>();
        for (var door : DOORS) {
            enter(world, door, "nobody", "", door.nobody(), wrong);
            enter(world, door, "another buyer", world.logIn("other buyer"), door.otherBuyer(), wrong);
            enter(world, door, "another seller", world.logIn("other seller"), door.otherSeller(), wrong);
        }
        assertEquals(before, world.everything(), "a stranger has changed something");
        assertEquals(200, world.status("GET", "/api/v1/bookings/{booking}", "", world.logIn("seller")), "the event's seller");
        for (var door : DOORS) {
            enter(world, door, "the owner", world.owner(door), door.owner(), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    /// A path that is added later has to be tried here, too.
    @Test
    void everyOperationIsTried() throws IOException {
        var tried = new HashSet<String>();
        DOORS.forEach(door -> tried.add(door.method() + " " + ApiDocument.shape(door.path())));
        var operations = ApiDocument.of(base).operations().keySet();
        assertFalse(operations.isEmpty());
        assertEquals(List.of(), operations.stream().filter(operation -> !tried.contains(ApiDocument.shape(operation))).toList());
    }

    /// Whatever a caller of any kind is answered, the OpenAPI document has said so.
    @Test
    void everyAnswerIsDocumented() throws IOException {
        var document = ApiDocument.of(base);
        assertEquals(List.of(), DOORS.stream().flatMap(door -> IntStream.of(door.nobody(), door.otherBuyer(), door.otherSeller(),
                door.owner()).filter(status -> !document.says(door.method(), door.path(), status))
                .mapToObj(status -> door + " answers " + status)).distinct().toList());
    }

    private static void enter(World world, Door door, String who, String token, int expected, List<String> wrong) {
        int status = world.status(door.method(), door.path(), door.body(), token);
        if (status != expected) {
            wrong.add(who + ": " + door + " answers " + status + ", not " + expected);
        }
    }
}
