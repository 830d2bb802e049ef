package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.frontrow.Eventually;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

public class BookingSteps {

    private static final Duration DECIDED = Duration.ofSeconds(10);

    @Inject
    Stage stage;

    private List<Response> crowd = List.of();

    @When("a stranger books {int} seat in {string}")
    public void strangerBooks(int quantity, String section) {
        stage.answered(send(stage.anyone(), request(section, quantity, ""), null));
    }

    @When("the seller books {int} seat in {string}")
    public void sellerBooks(int quantity, String section) {
        stage.answered(send(stage.as(stage.seller()), request(section, quantity, ""), null));
    }

    @When("{word} books {int} seat(s) in {string}")
    public void books(String name, int quantity, String section) {
        book(name, request(section, quantity, ""), null);
    }

    @When("{word} books seats {string} in {string}")
    public void booksSeats(String name, String seats, String section) {
        book(name, request(section, seats.split(", ").length, seats), null);
    }

    @Then("within {int} seconds {word} can book seats {string} in {string}")
    public void canBookSeats(int seconds, String name, String seats, String section) {
        Eventually.within(Duration.ofSeconds(seconds), () -> {
            booksSeats(name, seats, section);
            assertEquals(202, stage.lastOrders(1).getFirst().statusCode());
        });
    }

    @Then("within {int} seconds {word} can book {int} seats in {string}")
    public void canBook(int seconds, String name, int quantity, String section) {
        Eventually.within(Duration.ofSeconds(seconds), () -> {
            books(name, quantity, section);
            assertEquals(202, stage.lastOrders(1).getFirst().statusCode());
        });
    }

    @When("{word} books {int} seats {string} in {string}")
    public void booksSeats(String name, int quantity, String seats, String section) {
        book(name, request(section, quantity, seats), null);
    }

    @Given("{word} has booked {int} seats in {string}")
    public void hasBooked(String name, int quantity, String section) {
        books(name, quantity, section);
        held(name);
    }

    @Given("{word} has booked seats {string} in {string}")
    public void hasBookedSeats(String name, String seats, String section) {
        booksSeats(name, seats, section);
        held(name);
    }

    /// The early refusal is a courtesy that may or may not come; the engine's refusal always does.
    @When("{word} books seats {string} in {string} before the news of {word}'s booking has spread")
    public void booksSeatsInTheDark(String name, String seats, String section, String other) {
        booksSeats(name, seats, section);
    }

    @When("{word} books {int} seats in {string} before the news of {word}'s booking has spread")
    public void booksInTheDark(String name, int quantity, String section, String other) {
        books(name, quantity, section);
    }

    @Then("{word} is refused")
    public void isRefused(String name) {
        if (stage.last().statusCode() == 409) {
            assertEquals("/problems/seats-unavailable", stage.last().path("type"));
        } else {
            decided(name, "FAILED");
            assertTrue(stage.booking(name).path("failure.reason") != null, stage.booking(name).asString());
        }
    }

    @Then("within {int} seconds {word} is refused with {string} when booking {int} seat in {string}")
    public void isRefusedSoon(int seconds, String name, String problem, int quantity, String section) {
        Eventually.within(Duration.ofSeconds(seconds), () -> {
            books(name, quantity, section);
            assertEquals(409, stage.last().statusCode(), stage.last().asString());
            assertEquals("/problems/" + problem, stage.last().path("type"));
        });
    }

    @Then("the answer is {int} with a booking that is {string}")
    public void theAnswerIs(int code, String status) {
        assertEquals(code, stage.last().statusCode(), stage.last().asString());
        assertEquals(status, stage.last().path("status"));
        assertEquals("/api/v1/bookings/" + stage.last().path("id"), location());
    }

    private String location() {
        return stage.last().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    @Then("{word} can see the booking straight away")
    public void seesTheBooking(String name) {
        assertEquals(200, stage.booking(name).statusCode());
    }

    @Then("{word}'s booking becomes {string} with seats {string}")
    public void becomes(String name, String status, String seats) {
        decided(name, status);
        assertEquals(Arrays.asList(seats.split(", ")), stage.booking(name).path("seats"));
    }

    @Then("{word}'s booking becomes {string} with a total of two tickets")
    public void becomesWithTotal(String name, String status) {
        decided(name, status);
        assertEquals(2 * ConcertSteps.PRICE, stage.booking(name).<Integer>path("total.amount"));
        assertEquals("TWD", stage.booking(name).path("total.currency"));
    }

    @Then("{word} has {int} seconds to pay")
    public void hasTime(String name, int seconds) {
        Instant payUntil = Instant.parse(stage.booking(name).path("payUntil"));
        long left = Duration.between(Instant.now(), payUntil).toSeconds();
        assertTrue(left > seconds - 30 && left <= seconds, "seconds left: " + left);
    }

    @Then("{word} does not find {word}'s booking")
    public void doesNotFind(String name, String other) {
        assertEquals(404, find(stage.as(stage.buyer(name)), stage.bookingOf(other)));
        decided(other, "PENDING_PAYMENT");
        assertEquals(404, find(stage.as(stage.buyer(name)), stage.bookingOf(other)));
    }

    @Then("the seller finds {word}'s booking")
    public void sellerFinds(String name) {
        assertEquals(200, find(stage.as(stage.seller()), stage.bookingOf(name)));
    }

    @Then("{word} does not find a made-up booking")
    public void madeUp(String name) {
        assertEquals(404, find(stage.as(stage.buyer(name)), UUID.randomUUID().toString()));
    }

    @When("{int} buyers book seat {string} in {string} at once")
    public void buyersBookSeat(int count, String seat, String section) {
        crowd = atOnce(count, k -> send(stage.as(crowdMember(k)), request(section, 1, seat), null));
    }

    @When("{int} buyers book 1 seat each in {string} at once")
    public void buyersBook(int count, String section) {
        crowd = atOnce(count, k -> send(stage.as(crowdMember(k)), request(section, 1, ""), null));
    }

    @When("{int} buyers ask for 1 place each in {string} at once")
    public void buyersAsk(int count, String section) {
        Map<String, Object> places = Map.of("eventId", stage.concert, "section", section, "quantity", 1);
        crowd = atOnce(count, k -> send(stage.as(crowdMember(k)), places, null));
    }

    /// Ten people with many requests: what a person may have open is not this scenario's subject.
    private Person crowdMember(int k) {
        return stage.buyer("Member" + k % 10);
    }

    @Then("{int} of them get(s) it/one and {int} are refused")
    public void outcome(int winners, int losers) {
        List<String> ends = crowd.stream().map(this::end).toList();
        assertEquals(winners, ends.stream().filter("PENDING_PAYMENT"::equals).count(), ends.toString());
        assertEquals(losers, ends.stream().filter("REFUSED"::equals).count(), ends.toString());
    }

    /// Who came first to a block of seats that nobody has asked for before is not turned away at the door.
    @When("{word} is one of the refused")
    public void isOneOfTheRefused(String name) {
        Response refused = crowd.stream().filter(answer -> answer.statusCode() == 202)
                .filter(answer -> "REFUSED".equals(end(answer))).findAny().orElseThrow();
        stage.remember(crowdMember(crowd.indexOf(refused)).called(name));
        stage.booked(name, refused);
    }

    @Then("no seat has two buyers")
    public void noSeatTwice() {
        Set<String> seats = new HashSet<>();
        for (Response answer : crowd) {
            if ("PENDING_PAYMENT".equals(end(answer))) {
                List<String> mine = bookingSeenBySeller(answer).path("seats");
                mine.forEach(seat -> assertTrue(seats.add(seat), "sold twice: " + seat));
            }
        }
    }

    private String end(Response answer) {
        if (answer.statusCode() == 409) {
            return "REFUSED";
        }
        assertEquals(202, answer.statusCode(), answer.asString());
        Eventually.within(DECIDED, () -> assertNotEquals("PROCESSING", statusSeenByMember(answer)));
        return "FAILED".equals(statusSeenByMember(answer)) ? "REFUSED" : statusSeenByMember(answer);
    }

    private String statusSeenByMember(Response answer) {
        Response booking = bookingSeenBySeller(answer);
        return booking.statusCode() == 404 ? "PROCESSING" : booking.path("status");
    }

    private Response bookingSeenBySeller(Response answer) {
        return stage.as(stage.seller()).get("/api/v1/bookings/" + answer.path("id"));
    }

    @When("{word} books {int} seat(s) in {string} with key {string}")
    public void booksWithKey(String name, int quantity, String section, String key) {
        book(name, request(section, quantity, ""), key);
    }

    @When("{word} books {int} seat(s) in {string} with key {string} again")
    public void booksAgain(String name, int quantity, String section, String key) {
        book(name, request(section, quantity, ""), key);
    }

    @When("{word} books seats {string} in {string} with key {string}")
    public void booksSeatsWithKey(String name, String seats, String section, String key) {
        book(name, request(section, seats.split(", ").length, seats), key);
    }

    @When("{word} books seats {string} in {string} with key {string} again")
    public void booksSeatsAgain(String name, String seats, String section, String key) {
        booksSeatsWithKey(name, seats, section, key);
    }

    @When("{word} books {int} seat in {string} with key {string} {int} times at once")
    public void booksAtOnce(String name, int quantity, String section, String key, int times) {
        Person person = stage.buyer(name);
        crowd = atOnce(times, k -> send(stage.as(person), request(section, quantity, ""), key));
    }

    @Then("all answers name the same booking")
    public void allTheSame() {
        assertEquals(1, crowd.stream().map(answer -> answer.<String>path("id")).distinct().count());
        crowd.forEach(answer -> assertEquals(202, answer.statusCode(), answer.asString()));
    }

    @Then("both answers name the same booking")
    public void bothTheSame() {
        assertEquals(1, distinctBookings(), "different bookings");
    }

    @Then("the answers name different bookings")
    public void different() {
        assertEquals(2, distinctBookings(), "the same booking");
    }

    private long distinctBookings() {
        List<Response> answers = stage.lastOrders(2);
        answers.forEach(answer -> assertEquals(202, answer.statusCode(), answer.asString()));
        return answers.stream().map(answer -> answer.<String>path("id")).distinct().count();
    }

    @Then("the news of the booking has spread")
    public void newsHasSpread() {
        Eventually.within(DECIDED, () -> assertEquals(409,
                send(stage.as(stage.buyer("Zoe")), request("A", 1, "1-1"), null).statusCode()));
    }

    /// Until the public sees it, too: its picture of the hall follows the log on its own.
    private void held(String name) {
        decided(name, "PENDING_PAYMENT");
        List<String> seats = stage.booking(name).path("seats");
        Eventually.within(DECIDED, () -> assertFalse(seats.stream().anyMatch(seat -> free(name).contains(seat))));
    }

    private List<String> free(String name) {
        var booking = stage.booking(name);
        return stage.anyone().get("/api/v1/events/{id}/sections/{section}/subsections/{number}/seats", stage.concert,
                booking.path("section"), booking.path("subsection")).path("seats.findAll { it.status == 'AVAILABLE' }.position");
    }

    private void decided(String name, String status) {
        Eventually.within(DECIDED, () -> assertEquals(status, stage.booking(name).path("status"),
                stage.booking(name).asString()));
    }

    private void book(String name, Map<String, Object> request, String key) {
        Response answer = stage.answered(send(stage.as(stage.buyer(name)), request, key));
        stage.booked(name, answer);
    }

    private Response send(RequestSpecification sender, Map<String, Object> request, String key) {
        return (key == null ? sender : sender.header("Idempotency-Key", key)).body(request).post("/api/v1/bookings");
    }

    private int find(RequestSpecification viewer, String booking) {
        return viewer.get("/api/v1/bookings/" + booking).statusCode();
    }

    private Map<String, Object> request(String section, int quantity, String seats) {
        Map<String, Object> request = new HashMap<>(Map.of("eventId", stage.concert, "section", section,
                "subsection", 1, "quantity", quantity, "selection", seats.isEmpty() ? "best_available" : "manual"));
        if (!seats.isEmpty()) {
            request.put("seats", List.of(seats.split(", ")));
        }
        return request;
    }

    private List<Response> atOnce(int count, IntFunction<Response> request) {
        IntStream.range(0, Math.min(count, 10)).forEach(this::crowdMember);
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(count)) {
            IntStream.range(0, count).forEach(k ->
                    answers.add(CompletableFuture.supplyAsync(() -> request.apply(k), threads)));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
