package io.frontrow.identity.adapter.in.rest;

import io.frontrow.identity.application.port.in.LogIn;
import io.frontrow.identity.application.port.in.LogIn.Outcome.LoggedIn;
import io.frontrow.identity.application.port.in.LogIn.Outcome.TooManyFailures;
import io.frontrow.identity.application.port.in.LogIn.Outcome.WrongCredentials;
import io.frontrow.identity.application.port.in.LogOut;
import io.frontrow.platform.web.CookieRequests;
import io.frontrow.platform.web.Problem;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/api/v1/sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SessionResource {
    private final LogIn logIn;
    private final LogOut logOut;
    private final SecurityIdentity caller;
    private final boolean secureCookie;

    public SessionResource(LogIn logIn, LogOut logOut, SecurityIdentity caller,
            @ConfigProperty(name = "frontrow.identity.secure-cookie", defaultValue = "true") boolean secureCookie) {
        this.logIn = logIn;
        this.logOut = logOut;
        this.caller = caller;
        this.secureCookie = secureCookie;
    }

    @POST
    @Operation(summary = "Log in")
    @APIResponseSchema(value = SessionJson.class, responseCode = "200")
    @APIResponse(responseCode = "401", description = "Wrong e-mail address or password")
    @APIResponse(responseCode = "429", description = "Too many log-ins failed; Retry-After says when to come back")
    @APIResponse(responseCode = "503", description = "Too many log in at once; Retry-After says when to come back")
    public Response logIn(CredentialsJson credentials, @Context HttpServerRequest request) {
        return switch (logIn.logIn(credentials.toCommand(CallerPlace.of(request)))) {
            case LoggedIn(var token, var lifetime) ->
                Response.ok(SessionJson.of(token, lifetime)).header(HttpHeaders.SET_COOKIE, cookie(token, lifetime)).build();
            case WrongCredentials() -> Problem.of(401, "wrong-credentials", "Wrong e-mail address or password",
                    "Try again, or register with POST /api/v1/users.").toResponse();
            case TooManyFailures(var retryAfter) -> tooManyFailures(retryAfter.toSeconds() + 1);
        };
    }

    private static Response tooManyFailures(long seconds) {
        var problem = Problem.of(429, "too-many-failed-log-ins", "Too many failed log-ins",
                "Try again in " + seconds + " seconds; a token that you have is good all the same.");
        return Response.fromResponse(problem.toResponse()).header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    @DELETE
    @Path("current")
    @Authenticated
    @Operation(summary = "Log out; the token is dead from then on")
    @APIResponse(responseCode = "204", description = "Logged out")
    public Response logOut() {
        if (caller.getPrincipal() instanceof TokenPrincipal(var token)) {
            logOut.logOut(token);
        }
        return Response.noContent().header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO)).build();
    }

    /// Written by hand, as JAX-RS would add a `Version` that only the forgotten RFC 2109 knows.
    private String cookie(String value, Duration lifetime) {
        return CookieRequests.COOKIE + "=" + value + "; Path=/; Max-Age=" + lifetime.toSeconds()
                + "; HttpOnly; SameSite=Strict" + (secureCookie ? "; Secure" : "");
    }
}
