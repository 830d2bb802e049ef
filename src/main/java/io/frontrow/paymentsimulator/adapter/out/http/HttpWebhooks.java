package io.frontrow.paymentsimulator.adapter.out.http;

import io.frontrow.paymentsimulator.application.port.out.Webhooks;
import io.frontrow.paymentsimulator.domain.Charge;
import io.frontrow.platform.web.WebhookSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Signed webhooks over HTTP.
public final class HttpWebhooks implements Webhooks {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final Supplier<URI> address;
    private final WebhookSignature signature;
    private final InstantSource clock;

    public HttpWebhooks(Supplier<URI> address, WebhookSignature signature, InstantSource clock) {
        this.address = address;
        this.signature = signature;
        this.clock = clock;
    }

    @Override
    public boolean deliver(Charge charge) {
        byte[] body = "{\"reference\": \"%s\", \"state\": \"%s\"}".formatted(charge.reference(), charge.state())
                .getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(address.get()).timeout(PATIENCE).header("Content-Type", "application/json")
                .header(WebhookSignature.HEADER, signature.sign(body, clock.instant()))
                .POST(BodyPublishers.ofByteArray(body)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
