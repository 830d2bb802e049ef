package io.frontrow.platform.web;

import io.frontrow.identity.Roles;
import io.frontrow.shared.Unavailable;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.RestQuery;

/// A resource for tests only: it shows what [io.frontrow.platform.web] does with each kind of request and
/// failure.
@Path("/api/test-only")
public class EchoResource {
    public record Echo(String text, Integer number, List<String> list) {}

    private final SecurityIdentity caller;

    public EchoResource(SecurityIdentity caller) {
        this.caller = caller;
    }

    @POST
    @Path("echo")
    @NonBlocking
    public Echo echo(Echo echo) {
        return echo;
    }

    @PUT
    @Path("echo")
    @RunOnVirtualThread
    public Echo echoOnVirtualThread(Echo echo) {
        return echo;
    }

    @GET
    @Path("things/{id}")
    @NonBlocking
    public Echo thing(UUID id, @RestQuery String limit) {
        var faults = new Faults();
        var page = PageRequest.of(limit, null, faults);
        faults.throwIfAny();
        return new Echo(id.toString(), page.limit(), null);
    }

    @GET
    @Path("events/{event}/bookings/{booking}")
    @RunOnVirtualThread
    @RolesAllowed(Roles.BUYER)
    public Map<String, Object> logged(UUID event, UUID booking) {
        return MDC.getMap();
    }

    @GET
    @Path("sections/{name}")
    @NonBlocking
    public Echo section(String name) {
        return new Echo(name, null, null);
    }

    @GET
    @Path("buyers")
    @NonBlocking
    @RolesAllowed(Roles.BUYER)
    public Echo buyer() {
        return new Echo(CallerId.of(caller).toString(), null, null);
    }

    @GET
    @Path("buyers-on-virtual-threads")
    @RunOnVirtualThread
    @RolesAllowed(Roles.BUYER)
    public Echo buyerOnVirtualThread() {
        return new Echo(CallerId.of(caller).toString(), null, null);
    }

    @GET
    @Path("anybody")
    @RunOnVirtualThread
    public Echo anybody() {
        return new Echo(CallerId.ifAny(caller).map(UUID::toString).orElse("nobody"), null, null);
    }

    @GET
    @Path("fails/{how}")
    @RunOnVirtualThread
    public Echo fail(String how) throws Exception {
        switch (how) {
            case "bug" -> throw new IllegalStateException("secret inside");
            case "checked" -> throw new SQLException("secret SQL", "42601");
            case "error" -> throw new AssertionError("secret inside");
            case "database" -> throw new IllegalStateException(new SQLException("secret host", "08006"));
            case "pool" -> throw new SQLException("Acquisition timeout while waiting for new connection");
            case "log" -> throw new LogUnavailable();
            case "problem" -> throw new ProblemException(Problem.of(409, "seats-unavailable", "Gone", "Too late."));
            case "framework" -> throw new WebApplicationException("secret", 500);
            case "moved" -> throw new WebApplicationException(Response.status(304).build());
            default -> throw new ProblemException(Problem.notFound("Way " + how));
        }
    }

    @GET
    @Path("later/{how}")
    @NonBlocking
    public CompletionStage<Echo> failLater(String how) {
        return CompletableFuture.completedFuture(how).thenApply(way -> {
            try {
                return fail(way);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @GET
    @Path("empty/{status}")
    @NonBlocking
    public Response empty(int status) {
        return Response.status(status).build();
    }

    private static final class LogUnavailable extends Unavailable {
        private static final long serialVersionUID = 1L;

        LogUnavailable() {
            super("secret", null);
        }
    }
}
