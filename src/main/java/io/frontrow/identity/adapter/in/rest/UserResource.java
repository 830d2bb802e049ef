package io.frontrow.identity.adapter.in.rest;

import io.frontrow.identity.application.port.in.FindUser;
import io.frontrow.identity.application.port.in.RegisterUser;
import io.frontrow.identity.application.port.in.RegisterUser.Outcome.EmailTaken;
import io.frontrow.identity.application.port.in.RegisterUser.Outcome.KeyReused;
import io.frontrow.identity.application.port.in.RegisterUser.Outcome.Registered;
import io.frontrow.platform.web.CallerId;
import io.frontrow.platform.web.IdempotencyKeyHeader;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/api/v1/users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class UserResource {
    private final RegisterUser registerUser;
    private final FindUser findUser;
    private final SecurityIdentity caller;

    public UserResource(RegisterUser registerUser, FindUser findUser, SecurityIdentity caller) {
        this.registerUser = registerUser;
        this.findUser = findUser;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Register as a buyer or a seller")
    @APIResponseSchema(value = UserJson.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "The e-mail address is taken")
    @APIResponse(responseCode = "503", description = "Too many register at once; Retry-After says when to come back")
    @Parameter(ref = IdempotencyKeyHeader.NAME)
    public Response register(RegistrationJson registration, @Context HttpHeaders headers) {
        return switch (registerUser.register(registration.toCommand(headers))) {
            case Registered(var user) ->
                Response.created(URI.create("/api/v1/users/" + user.id())).entity(UserJson.of(user)).build();
            case EmailTaken() -> Problem.of(409, "email-taken", "The e-mail address is taken",
                    "Log in with it, or register with another one.").toResponse();
            case KeyReused() -> IdempotencyKeyHeader.reused("This Idempotency-Key has registered this address with another body.")
                    .toResponse();
        };
    }

    @GET
    @Path("me")
    @Authenticated
    @Operation(summary = "See who you are")
    @APIResponseSchema(value = UserJson.class, responseCode = "200")
    public UserJson me() {
        return user(CallerId.of(caller));
    }

    /// Only oneself: others do not exist.
    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "See your own account by its id")
    public UserJson one(UUID id) {
        if (!CallerId.of(caller).equals(id)) {
            throw new ProblemException(Problem.notFound("This user"));
        }
        return user(id);
    }

    /// A token may be older than the database that we have now: then it is nobody's.
    private UserJson user(UUID id) {
        return findUser.find(id).map(UserJson::of).orElseThrow(AuthenticationFailedException::new);
    }
}
