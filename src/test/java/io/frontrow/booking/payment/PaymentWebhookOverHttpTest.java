package io.frontrow.booking.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.Eventually;
import io.frontrow.booking.application.port.in.FinishPayments;
import io.frontrow.platform.web.WebhookSignature;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the payment provider says: believed when it is signed and fresh, and then as often as it comes.
@QuarkusTest
class PaymentWebhookOverHttpTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(30);
    private static final String UNPAID = "PENDING_PAYMENT STARTED 1 0: 1";
    private static final String PAID = "COMPLETED CAPTURED 1 1: 1";

    @Inject
    PaymentWorld world;
    @Inject
    WebhookSignature signature;
    @Inject
    FinishPayments finishPayments;
    @TestHTTPResource("/api/v1/payments/webhooks/simulator")
    URI webhook;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final UUID event = UUID.randomUUID();
    private UUID booking;
    private UUID payment;

    @BeforeEach
    void start() {
        booking = world.unpaid(event, UUID.randomUUID(), 1, 900).getFirst();
        payment = world.approvedAtTheProvider(booking);
    }

    @Test
    void aSignedWordIsBelievedHoweverOftenItComes() {
        var body = body(payment, "APPROVED");
        var signed = signature.sign(body, Instant.now());
        for (int i = 0; i < 3; i++) {
            assertEquals(204, send(body, Optional.of(signed)));
            assertEquals(List.of(PAID), world.verdicts(event));
        }
    }

    @Test
    void withoutARightSignatureNothingIsBelieved() {
        var body = body(payment, "APPROVED");
        var now = Instant.now();
        assertEquals(401, send(body, Optional.empty()));
        assertEquals(401, send(body, Optional.of("t=" + now.getEpochSecond() + ",v1=" + "0".repeat(64))));
        assertEquals(401, send(body, Optional.of(new WebhookSignature("x".repeat(32)).sign(body, now))));
        assertEquals(401, send(body, Optional.of(signature.sign(body(payment, "DECLINED"), now))));
        assertEquals(List.of(UNPAID), world.verdicts(event));
    }

    @Test
    void outsideTheWindowItIsAReplay() {
        var body = body(payment, "APPROVED");
        var now = Instant.now();
        for (var time : List.of(now.minus(WebhookSignature.WINDOW).minusSeconds(1), now.plus(WebhookSignature.WINDOW).plus(A_MOMENT))) {
            assertEquals(401, send(body, Optional.of(signature.sign(body, time))));
        }
        assertEquals(List.of(UNPAID), world.verdicts(event));
        assertEquals(204, send(body, Optional.of(signature.sign(body, now.minus(WebhookSignature.WINDOW).plus(A_MOMENT)))));
        assertEquals(List.of(PAID), world.verdicts(event));
    }

    /// The provider would repeat forever what is answered with an error.
    @Test
    void ofAPaymentThatNobodyKnowsNothingFollows() {
        for (var state : List.of("APPROVED", "DECLINED", "PENDING", "SOMETHING")) {
            var body = body(UUID.randomUUID(), state);
            assertEquals(204, send(body, Optional.of(signature.sign(body, Instant.now()))));
        }
        assertEquals(List.of(UNPAID), world.verdicts(event));
    }

    @Test
    void whatIsNoWordIsRefused() {
        for (var text : List.of("no JSON", "{}", "{\"reference\": \"x\", \"state\": \"APPROVED\"}")) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            assertEquals(400, send(body, Optional.of(signature.sign(body, Instant.now()))));
        }
    }

    @Test
    void anUnknownProviderIsNotFound() {
        webhook = webhook.resolve("nobody");
        assertEquals(404, send(body(payment, "APPROVED"), Optional.empty()));
    }

    @Test
    void aDeclineThatComesAfterTheYesChangesNothing() {
        tell("APPROVED");
        tell("DECLINED");
        assertEquals(List.of(PAID), world.verdicts(event));
    }

    @Test
    void aYesThatComesTooLateIsPaidBack() {
        world.payUntil(booking, 0);
        tell("APPROVED");
        Eventually.within(A_MOMENT, () -> {
            finishPayments.refund();
            assertEquals(List.of("EXPIRED REFUNDED 0 0: 1"), world.verdicts(event));
        });
    }

    private void tell(String state) {
        var body = body(payment, state);
        assertEquals(204, send(body, Optional.of(signature.sign(body, Instant.now()))));
    }

    private static byte[] body(UUID reference, String state) {
        return "{\"reference\": \"%s\", \"state\": \"%s\"}".formatted(reference, state).getBytes(StandardCharsets.UTF_8);
    }

    private int send(byte[] body, Optional<String> signed) {
        var request = HttpRequest.newBuilder(webhook).header("Content-Type", "application/json");
        signed.ifPresent(value -> request.header(WebhookSignature.HEADER, value));
        try {
            return client.send(request.POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
