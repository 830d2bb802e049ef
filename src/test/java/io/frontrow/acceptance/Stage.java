package io.frontrow.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What one scenario has in play: its people, its concert, and the answers so far. Begins empty.
@Singleton
public class Stage {

    static final String PASSWORD = "correct horse";

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, String> bookings = new HashMap<>();
    private final List<Response> answers = new ArrayList<>();
    private final List<Response> orders = new ArrayList<>();
    String concert;
    String city;

    void clear() {
        people.clear();
        bookings.clear();
        answers.clear();
        orders.clear();
        concert = null;
    }

    /// The person of that name; registered and logged in at the first mention.
    Person person(String name, String role) {
        return people.computeIfAbsent(name, fresh -> {
            Person person = new Person(fresh, address(fresh), PASSWORD, role, null);
            register(person).then().statusCode(201);
            return person.withToken(logIn(person.email(), PASSWORD).then().statusCode(200).extract().path("accessToken"));
        });
    }

    Person buyer(String name) {
        return person(name, "buyer");
    }

    Person seller() {
        return person("Sam", "seller");
    }

    void remember(Person person) {
        people.put(person.name(), person);
    }

    static String address(String name) {
        return name.toLowerCase() + "-" + UUID.randomUUID() + "@example.com";
    }

    Response register(Person person) {
        return answered(anyone().body(Map.of("email", person.email(), "password", person.password(),
                "name", person.name(), "role", person.role())).post("/api/v1/users"));
    }

    Response logIn(String email, String password) {
        return answered(anyone().body(Map.of("email", email, "password", password)).post("/api/v1/sessions"));
    }

    RequestSpecification anyone() {
        return given().contentType(ContentType.JSON);
    }

    RequestSpecification as(Person person) {
        return anyone().header("Authorization", "Bearer " + person.token());
    }

    Response answered(Response answer) {
        answers.add(answer);
        return answer;
    }

    Response last() {
        return answers.getLast();
    }

    List<Response> lastAnswers(int count) {
        return answers.subList(answers.size() - count, answers.size());
    }

    /// The last answers to orders.
    List<Response> lastOrders(int count) {
        return orders.subList(orders.size() - count, orders.size());
    }

    void booked(String name, Response answer) {
        orders.add(answer);
        if (answer.statusCode() == 202) {
            bookings.put(name, answer.path("id"));
        }
    }

    String bookingOf(String name) {
        return bookings.get(name);
    }

    Response booking(String name) {
        return as(buyer(name)).get("/api/v1/bookings/" + bookingOf(name));
    }

    Response concertSeenBy(RequestSpecification viewer) {
        return viewer.get("/api/v1/events/" + concert);
    }
}
