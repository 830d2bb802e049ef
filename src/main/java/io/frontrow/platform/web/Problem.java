package io.frontrow.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// A refusal on the wire, RFC 9457. `type` is a relative URI, stable, for programs; `detail` is for people and says what to
/// do next. `instance` is filled in on the way out.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, List<Fault> errors) {

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    /// One fault of a request; `field` is a path such as `sections[0].price`.
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

    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors);
    }

    /// For a resource whose outcome is a refusal.
    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
