package io.frontrow.acceptance;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// One connection of somebody who watches a concert, and what came over it.
final class EventFollowing {

    record Message(String id, String name, JsonPath data) {}

    private final HttpURLConnection connection;
    private final List<Message> heard = new CopyOnWriteArrayList<>();

    /// @param lastId the last thing that was heard before
    EventFollowing(String concert, String token, Optional<String> lastId) throws IOException {
        var stream = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/events/" + concert + "/stream");
        connection = (HttpURLConnection) stream.toURL().openConnection();
        connection.setRequestProperty("Accept", "text/event-stream");
        if (!token.isEmpty()) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        lastId.ifPresent(id -> connection.setRequestProperty("Last-Event-ID", id));
    }

    int status() throws IOException {
        return connection.getResponseCode();
    }

    EventFollowing listen() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        Thread.startVirtualThread(() -> hear(lines));
        return this;
    }

    List<Message> heard() {
        return heard;
    }

    void hangUp() {
        connection.disconnect();
    }

    private void hear(BufferedReader lines) {
        try (lines) {
            String id = "";
            String name = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("data:")) {
                    heard.add(new Message(id, name, new JsonPath(line.substring(5))));
                }
            }
        } catch (IOException | UncheckedIOException hungUp) {
            Thread.currentThread().interrupt();
        }
    }
}
