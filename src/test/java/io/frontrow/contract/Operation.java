package io.frontrow.contract;

import io.frontrow.identity.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One row of the HTTP contract: what is right, so that everything else is wrong.
///
/// `role`: who may, null for anybody, `*` for everybody who is logged in. `body`: a right one, null where there
/// is none. `optional`: the body's fields that may be missing or null. `either`: fields that know two JSON
/// types. `badQueries`: queries that are 400.
record Operation(String method, String path, String role, String body, Set<String> optional, Set<String> either,
        List<String> badQueries) {

    private static final List<String> PAGES =
            List.of("limit=0", "limit=-1", "limit=x", "limit=1.5", "limit=99999999999", "cursor=%25", "cursor=x",
                    // Years that no database knows: +300000 and +1000000000.
                    "cursor=KzMwMDAwMC0xMi0zMVQyMzo1OTo1OVovMDFhMWZjZGUtNWQyZi03YjNhLThhYzMtZGQwMmEwOTM2YWYx",
                    "cursor=KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaLzAxYTFmY2RlLTVkMmYtN2IzYS04YWMzLWRkMDJhMDkzNmFmMQ");
    private static final String EVENT = """
            {"name": "Bad Input", "description": "A test", "venue": "Hall", "city": "Taipei", "category": "rock",
             "currency": "TWD", "startsAt": "2030-01-01T20:00:00Z", "endsAt": "2030-01-01T23:00:00Z",
             "saleStartsAt": "2029-01-01T20:00:00Z", "holdSeconds": 900, "maxSeatsPerBooking": 4, "rows": 2, "cols": 5,
             "sections": [{"name": "A", "price": 280000, "subsections": 2},
                          {"name": "B", "price": 0, "subsections": [{"number": 1, "rows": 2, "seatsPerRow": 5}]}]}""";
    private static final String CHANGE = """
            {"name": "Bad Input", "description": "A test", "venue": "Hall", "city": "Taipei", "category": "rock",
             "startsAt": "2030-01-01T20:00:00Z", "endsAt": "2030-01-01T23:00:00Z", "saleStartsAt": "2029-01-01T20:00:00Z",
             "holdSeconds": 900, "maxSeatsPerBooking": 4, "sections": [{"name": "A", "price": 280000}]}""";
    private static final String BOOKING = """
            {"eventId": "%s", "section": "A", "subsection": 1, "quantity": 1, "selection": "manual", "seats": ["1-1"]}"""
            .formatted(BadInputTest.NOBODYS_ID);

    static List<Operation> all() {
        return List.of(
                posted("/api/v1/users", null, """
                        {"email": "bad-input@example.com", "password": "correct horse", "name": "Ann", "role": "buyer"}"""),
                posted("/api/v1/sessions", null, "{\"email\": \"bad-input@example.com\", \"password\": \"correct horse\"}"),
                bare("GET", "/api/v1/users/me", "*"),
                bare("DELETE", "/api/v1/sessions/current", "*"),
                new Operation("POST", "/api/v1/events", Roles.SELLER, EVENT, Set.of("description", "city", "category", "endsAt",
                        "saleStartsAt", "holdSeconds", "maxSeatsPerBooking", "rows", "cols", "sections.subsections"),
                        Set.of("sections.subsections"), List.of()),
                bare("POST", "/api/v1/events/{id}/publish", Roles.SELLER),
                bare("POST", "/api/v1/events/{id}/cancel", Roles.SELLER),
                listed("/api/v1/events", null, List.of("from=x", "to=2026-01-32", "maxPrice=-1", "maxPrice=x", "mine=maybe",
                        "q=%00", "city=%00", "category=%00")),
                bare("GET", "/api/v1/events/{id}", null),
                bare("GET", "/api/v1/events/{id}/stream", null),
                new Operation("PATCH", "/api/v1/events/{id}", Roles.SELLER, CHANGE, Set.of("name", "description", "venue", "city",
                        "category", "startsAt", "endsAt", "saleStartsAt", "holdSeconds", "maxSeatsPerBooking", "sections",
                        "sections.name", "sections.price"), Set.of(), List.of()),
                bare("GET", "/api/v1/events/{id}/sales", Roles.SELLER),
                bare("GET", "/api/v1/events/{id}/sections/A/subsections/1/seats", null),
                listed("/api/v1/events/{id}/bookings", Roles.SELLER, List.of("status=NOTHING")),
                new Operation("POST", "/api/v1/bookings", Roles.BUYER, BOOKING,
                        Set.of("seats", "subsection", "selection"), Set.of(), List.of()),
                new Operation("POST", "/api/v1/bookings/{id}/payments", Roles.BUYER, "{\"cardNumber\": \"4242424242424242\"}",
                        Set.of(), Set.of(), List.of()),
                bare("GET", "/api/v1/bookings/{id}", "*"),
                bare("GET", "/api/v1/bookings/{id}/stream", "*"),
                bare("GET", "/api/v1/tickets/{id}", "*"),
                bare("GET", "/api/v1/tickets/public-key", null),
                listed("/api/v1/bookings", "*", List.of("status=NOTHING", "eventId=x", "eventId=1-1-1-1-1")));
    }

    private static Operation bare(String method, String path, String role) {
        return new Operation(method, path, role, null, Set.of(), Set.of(), List.of());
    }

    private static Operation posted(String path, String role, String body) {
        return new Operation("POST", path, role, body, Set.of(), Set.of(), List.of());
    }

    private static Operation listed(String path, String role, List<String> badQueries) {
        var queries = new ArrayList<>(PAGES);
        queries.addAll(badQueries);
        return new Operation("GET", path, role, null, Set.of(), Set.of(), queries);
    }

    boolean hasId() {
        return path.contains("{id}");
    }

    String withId(String id) {
        return path.replace("{id}", id);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
