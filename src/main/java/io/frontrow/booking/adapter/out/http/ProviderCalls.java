package io.frontrow.booking.adapter.out.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/// Calls of the provider. What fails quickly is tried again; what is silent is not, because somebody waits. When half of the
/// last calls failed, nobody calls for a moment; silence does not count, because it may be one buyer's card. When too many are
/// under way, one more is not made. The time limit of a call is the request's own.
@ApplicationScoped
public class ProviderCalls {
    static final int MOST_AT_ONCE = 100;
    private static final Duration CONNECT = Duration.ofMillis(500);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

    /// @throws ProviderFailure when there is no answer, or one of 5xx
    @Retry(maxRetries = 2, delay = 50, jitter = 50, retryOn = ProviderFailure.class, abortOn = ProviderSilence.class)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.5, delay = 2, delayUnit = ChronoUnit.SECONDS,
            failOn = ProviderFailure.class, skipOn = ProviderSilence.class)
    @Bulkhead(MOST_AT_ONCE)
    public HttpResponse<byte[]> send(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 500) {
                throw new ProviderFailure("the provider answers " + answer.statusCode(), null);
            }
            return answer;
        } catch (HttpTimeoutException e) {
            throw new ProviderSilence(e);
        } catch (IOException e) {
            throw new ProviderFailure("the provider cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderSilence(e);
        }
    }

    static class ProviderFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ProviderFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static final class ProviderSilence extends ProviderFailure {
        private static final long serialVersionUID = 1L;

        ProviderSilence(Throwable cause) {
            super("the provider is silent", cause);
        }
    }
}
