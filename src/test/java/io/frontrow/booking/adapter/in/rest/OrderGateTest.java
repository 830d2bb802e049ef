package io.frontrow.booking.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.Eventually;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The gate before a server that answers only when it is told to.
class OrderGateTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int PLACES = Math.max(16, Runtime.getRuntime().availableProcessors());
    private static final String ORDER = "POST /api/v1/bookings";

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Queue<RoutingContext> letIn = new ConcurrentLinkedQueue<>();
    private final List<Socket> buyers = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException, ExecutionException, InterruptedException {
        var filters = new Filters();
        new OrderGate(new ObjectMapper(), metrics, 1, Duration.ofSeconds(10)).atStart(filters);
        var router = Router.router(vertx);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(letIn::add);
        server = vertx.createHttpServer().requestHandler(router).listen(0, "localhost").toCompletionStage().toCompletableFuture().get();
    }

    @AfterEach
    void stop() throws IOException, ExecutionException, InterruptedException {
        for (var buyer : buyers) {
            buyer.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void whoFindsNoPlaceHearsWhenToComeBack() throws IOException {
        allPlacesAreTaken();
        var answer = answerTo(ORDER);
        assertTrue(answer.startsWith("HTTP/1.1 503 ") && answer.contains("retry-after: 1\r\n")
                && answer.contains("application/problem+json") && answer.contains("\"/problems/overloaded\""), answer);
        assertEquals(1, metrics.get("frontrow.bookings.pushed.back").counter().count());
        assertEquals(PLACES, letIn.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/bookings/", "/api/v1/bookings//", "//api/v1//bookings", "/api/v1/%62ookings", "/api/v1/./bookings", "/api/v1/events/../bookings", "/api/v1/bookings/.",
        "/api/v1/bookings?a=b"})
    void noSpellingIsAWayPast(String address) throws IOException {
        allPlacesAreTaken();
        var answer = answerTo("POST " + address);
        assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/bookings", "POST /api/v1/bookings/b/cancel", "POST /api/v1/events", "POST /"})
    void onlyOrdersAreRefused(String request) throws IOException {
        allPlacesAreTaken();
        send(request);
        Eventually.within(SOON, () -> letIn.size() == PLACES + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 400, 409, 500})
    void whoeverIsAnsweredMakesRoom(int status) throws IOException {
        allPlacesAreTaken();
        var one = letIn.remove();
        vertx.runOnContext(_ -> one.response().setStatusCode(status).end());
        Eventually.within(SOON, () -> assertEquals(PLACES - 1, underWay()));
        send(ORDER);
        Eventually.within(SOON, () -> letIn.size() == PLACES);
    }

    @Test
    void whoeverHangsUpMakesRoom() throws IOException {
        allPlacesAreTaken();
        for (var buyer : buyers) {
            buyer.close();
        }
        Eventually.within(SOON, () -> assertEquals(0, underWay()));
    }

    private void allPlacesAreTaken() throws IOException {
        for (int i = 0; i < PLACES; i++) {
            send(ORDER);
        }
        Eventually.within(SOON, () -> letIn.size() == PLACES);
        assertEquals(PLACES, underWay());
    }

    private int underWay() {
        return (int) metrics.get("frontrow.bookings.under.way").gauge().value();
    }

    private String answerTo(String request) throws IOException {
        return new String(send(request).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Socket send(String request) throws IOException {
        var socket = new Socket("localhost", server.actualPort());
        buyers.add(socket);
        socket.setSoTimeout((int) SOON.toMillis());
        socket.getOutputStream().write((request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
