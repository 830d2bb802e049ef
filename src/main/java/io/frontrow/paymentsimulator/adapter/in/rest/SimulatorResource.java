package io.frontrow.paymentsimulator.adapter.in.rest;

import io.frontrow.paymentsimulator.application.port.in.ProvidePayments;
import io.frontrow.paymentsimulator.domain.Charge;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/// A payment provider, where one is wanted: elsewhere there is nothing at these addresses.
@Path("/simulator/payments")
@RunOnVirtualThread
public class SimulatorResource {
    private static final Problem SILENCE = Problem.of(504, "no-answer", "No answer", "The provider did not answer in time.");
    private final ProvidePayments provider;
    private final boolean enabled;
    private final Duration silence;

    public SimulatorResource(ProvidePayments provider,
            @ConfigProperty(name = "frontrow.payments.simulator.enabled") boolean enabled,
            @ConfigProperty(name = "frontrow.payments.simulator.silence") Duration silence) {
        this.provider = provider;
        this.enabled = enabled;
        this.silence = silence;
    }

    /// While a charge is pending its caller hears nothing: it is what a slow provider does, and a virtual thread can sleep.
    @POST
    @Operation(hidden = true)
    public ChargeJson charge(ChargeRequestJson request) throws InterruptedException {
        check();
        var amount = request.checkedAmount();
        var charge = provider.charge(request.reference(), amount, request.cardNumber());
        if (charge.state() == Charge.State.PENDING) {
            Thread.sleep(silence);
            throw new ProblemException(SILENCE);
        }
        return ChargeJson.of(charge);
    }

    @GET
    @Path("{reference}")
    @Operation(hidden = true)
    public ChargeJson show(@RestPath UUID reference) {
        check();
        return ChargeJson.of(provider.find(reference).orElseThrow(SimulatorResource::unknown));
    }

    @POST
    @Path("{reference}/refund")
    @Operation(hidden = true)
    public ChargeJson refund(@RestPath UUID reference) {
        check();
        return ChargeJson.of(provider.refund(reference).orElseThrow(SimulatorResource::unknown));
    }

    @POST
    @Path("{reference}/abandon")
    @Operation(hidden = true)
    public ChargeJson abandon(@RestPath UUID reference) {
        check();
        return ChargeJson.of(provider.abandon(reference));
    }

    private void check() {
        if (!enabled) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.notFound("The charge"));
    }
}
