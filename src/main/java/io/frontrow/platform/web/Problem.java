package io.frontrow.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// A refusal on the wire, RFC 9457. `type` is a relative URI, stable, for programs; `detail` is for people and
/// says what to do next. `instance` is filled in on the way out.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RegisterForReflection
public record Problem(String type, String title, int status, String detail, String instance, List<Fault> errors) {

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");
    private static final int RETRY_AFTER_SECONDS = 2;

    /// One fault of a request; `field` is a path such as `sections[0].price`.
    @RegisterForReflection
    public record Fault(String field, String message) {}

    /// `name` is the last part of the type: `seats-unavailable`.
    public static Problem of(int status, String name, String title, String detail) {
        return new Problem("/problems/" + name, title, status, detail, null, List.of());
    }

    public static Problem invalid(List<Fault> errors) {
        return new Problem("/problems/invalid-request", "The request is not valid", 400,
                "See errors: each says what is wrong with one field.", null, errors);
    }

    public static Problem notFound(String what) {
        return of(404, "not-found", "Not found", what + " does not exist, or is not for you to see.");
    }

    /// For a refusal of which nothing is known but its status.
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> of(400, "invalid-request", "The request is not valid", "It cannot be understood.");
            case 401 -> of(401, "unauthenticated", "Log in first", "POST /api/v1/sessions gives a token.");
            case 403 -> of(403, "forbidden", "Not allowed", "Your role does not allow this.");
            case 404 -> of(404, "not-found", "Not found", "There is nothing at this address.");
            case 405 -> of(405, "method-not-allowed", "Method not allowed", "This address knows other methods.");
            case 406 -> of(406, "not-acceptable", "Not acceptable", "Accept another media type.");
            case 413 -> of(413, "payload-too-large", "The body is too large", "Send a smaller one.");
            case 414 -> of(414, "address-too-long", "The address is too long", "Send a shorter one.");
            case 415 -> of(415, "unsupported-media-type", "Unsupported media type", "Send application/json.");
            case 431 -> of(431, "headers-too-large", "The headers are too large", "Send fewer or shorter ones.");
            case 503 -> of(503, "unavailable", "Not available right now", "Try again in a moment.");
            default -> status < 500
                    ? of(status, "refused", "Refused", "The request was refused.")
                    : of(status, "internal-error", "Something broke", "It is our fault, and it has been logged.");
        };
    }

    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors);
    }

    /// For a resource whose outcome is a refusal. A 503 says when to come back, a 401 how to log in.
    public Response toResponse() {
        var response = Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"frontrow\"");
        }
        return response.build();
    }
}
