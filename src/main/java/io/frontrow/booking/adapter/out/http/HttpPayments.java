package io.frontrow.booking.adapter.out.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.booking.adapter.out.http.ProviderCalls.ProviderFailure;
import io.frontrow.booking.application.port.out.Payments;
import io.frontrow.booking.domain.CardNumber;
import io.frontrow.booking.domain.Verdict;
import io.frontrow.shared.Money;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;

/// The provider over HTTP. Whatever is not a clear answer is [Verdict#UNDECIDED].
public final class HttpPayments implements Payments {
    private static final Logger LOG = Logger.getLogger(HttpPayments.class);
    private static final String NO_ANSWER = "no answer of the payment provider: %s";
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;
    private static final byte[] NOTHING = {};
    private final ProviderCalls calls;
    private final Supplier<URI> address;
    private final Duration patience;
    private final ObjectMapper json;

    /// `address` without a slash at its end; `patience` is how long one call may take.
    public HttpPayments(ProviderCalls calls, Supplier<URI> address, Duration patience, ObjectMapper json) {
        this.calls = calls;
        this.address = address;
        this.patience = patience;
        this.json = json;
    }

    @Override
    public Verdict charge(UUID paymentId, Money amount, CardNumber card) {
        var body = Map.of("reference", paymentId, "amount", amount.amountMinor(), "currency", amount.currency(),
                "cardNumber", card.digits());
        try {
            return verdict(request("").POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Verdict ask(UUID paymentId) {
        return verdict(request("/" + paymentId).GET());
    }

    @Override
    public Verdict abandon(UUID paymentId) {
        return verdict(request("/" + paymentId + "/abandon").POST(BodyPublishers.ofByteArray(NOTHING)));
    }

    @Override
    public boolean refund(UUID paymentId) {
        try {
            var answer = calls.send(request("/" + paymentId + "/refund").POST(BodyPublishers.ofByteArray(NOTHING)).build());
            return isOk(answer) && state(answer).equals("REFUNDED");
        } catch (ProviderFailure | FaultToleranceException e) {
            LOG.debugf(NO_ANSWER, e.getMessage());
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address.get() + path)).timeout(patience)
                .header("Content-Type", "application/json");
    }

    private Verdict verdict(HttpRequest.Builder request) {
        try {
            return verdict(calls.send(request.build()));
        } catch (CircuitBreakerOpenException | BulkheadException e) {
            return Verdict.NOT_ASKED;
        } catch (ProviderFailure | FaultToleranceException e) {
            LOG.debugf(NO_ANSWER, e.getMessage());
            return Verdict.UNDECIDED;
        }
    }

    private Verdict verdict(HttpResponse<byte[]> answer) {
        if (isOk(answer)) {
            return switch (state(answer)) {
                case "APPROVED", "REFUNDED" -> Verdict.APPROVED;
                case "DECLINED" -> Verdict.DECLINED;
                default -> Verdict.UNDECIDED;
            };
        }
        return answer.statusCode() == NOT_FOUND ? Verdict.UNHEARD_OF : Verdict.UNDECIDED;
    }

    private String state(HttpResponse<byte[]> answer) {
        try {
            return json.readTree(answer.body()).path("state").asText();
        } catch (IOException e) {
            LOG.warnf("an unreadable answer of the payment provider: %s", e.getClass().getSimpleName());
            return "";
        }
    }

    private static boolean isOk(HttpResponse<byte[]> answer) {
        return answer.statusCode() == OK;
    }
}
