package io.frontrow.booking.adapter.in.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.booking.application.port.in.SettlePayment;
import io.frontrow.booking.domain.Verdict;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.frontrow.platform.web.WebhookSignature;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/// The payment provider tells what it decided, as often as it likes. The signature is over the body's very bytes.
@Path("/api/v1/payments/webhooks/{provider}")
@RunOnVirtualThread
public class PaymentWebhookResource {
    private static final String PROVIDER = "simulator";
    private static final Problem NOT_GENUINE = Problem.of(401, "bad-signature", "The signature is not right",
            "It is missing, wrong or too old.");
    private final SettlePayment settlePayment;
    private final WebhookSignature signature;
    private final InstantSource clock;
    private final ObjectMapper json;

    public PaymentWebhookResource(SettlePayment settlePayment, WebhookSignature signature, InstantSource clock,
            ObjectMapper json) {
        this.settlePayment = settlePayment;
        this.signature = signature;
        this.clock = clock;
        this.json = json;
    }

    @POST
    @Operation(summary = "Hear from the payment provider what it decided")
    @APIResponse(responseCode = "204", description = "Heard")
    @APIResponse(responseCode = "401", description = "The signature is missing, wrong or too old")
    @Consumes(MediaType.APPLICATION_JSON)
    public void hear(@RestPath String provider, @RestHeader(WebhookSignature.HEADER) String header, byte[] body) {
        if (!provider.equals(PROVIDER)) {
            throw new ProblemException(Problem.notFound("The provider"));
        }
        if (!signature.isGenuine(header, body, clock.instant())) {
            throw new ProblemException(NOT_GENUINE);
        }
        settle(body);
    }

    private void settle(byte[] body) {
        var faults = new Faults();
        try {
            var notice = json.readTree(body);
            var payment = UUID.fromString(notice.path("reference").asText());
            settlePayment.settle(payment, switch (notice.path("state").asText()) {
                case "APPROVED" -> Verdict.APPROVED;
                case "DECLINED" -> Verdict.DECLINED;
                default -> Verdict.UNDECIDED;
            });
        } catch (IOException | IllegalArgumentException e) {
            faults.require(false, "body", "must have the reference of a payment, a UUID, and its state");
        }
        faults.throwIfAny();
    }
}
