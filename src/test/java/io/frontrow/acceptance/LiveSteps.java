package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cucumber.java.After;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.frontrow.Eventually;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

public class LiveSteps {

    @Inject
    Stage stage;

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private HttpURLConnection connection;

    @When("{word} watches the booking")
    public void watches(String name) throws IOException {
        heard.clear();
        closed.set(false);
        connection = open(name, stage.bookingOf(name));
        assertEquals(200, connection.getResponseCode());
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        Thread.startVirtualThread(() -> listen(lines));
    }

    @Then("{word} hears {string} within {int} seconds")
    public void hears(String name, String status, int seconds) {
        Eventually.within(Duration.ofSeconds(seconds), () ->
                assertTrue(heard.stream().anyMatch(line -> line.contains("\"" + status + "\"")), heard.toString()));
    }

    @Then("{word} hears {string} and the stream closes")
    public void hearsAndCloses(String name, String status) {
        hears(name, status, 5);
        Eventually.within(Duration.ofSeconds(5), closed::get);
    }

    @Then("{word} cannot watch {word}'s booking")
    public void cannotWatch(String name, String other) throws IOException {
        assertEquals(404, open(name, stage.bookingOf(other)).getResponseCode());
    }

    @After
    public void hangUp() {
        if (connection != null) {
            connection.disconnect();
        }
    }

    private void listen(BufferedReader lines) {
        try (lines) {
            lines.lines().filter(line -> line.startsWith("data:")).forEach(heard::add);
        } catch (IOException | java.io.UncheckedIOException hungUp) {
            heard.add("hung up");
        }
        closed.set(true);
    }

    private HttpURLConnection open(String name, String booking) throws IOException {
        URI stream = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/bookings/" + booking + "/stream");
        HttpURLConnection opened = (HttpURLConnection) stream.toURL().openConnection();
        opened.setRequestProperty("Authorization", "Bearer " + stage.buyer(name).token());
        opened.setRequestProperty("Accept", "text/event-stream");
        return opened;
    }
}
