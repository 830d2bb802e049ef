package io.frontrow.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What every answer has: a refusal is a problem that says where it arose, and the headers that keep browsers
/// careful.
public class EveryResponse {
    private static final int FIRST_ERROR = 400;

    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= FIRST_ERROR) {
            describe(request, response);
        }
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putSingle("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.putSingle("Referrer-Policy", "no-referrer");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static void describe(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.hasEntity()) {
            response.setEntity(Problem.ofStatus(response.getStatus()), null, Problem.MEDIA_TYPE);
        }
        if (response.getEntity() instanceof Problem problem && problem.instance() == null) {
            var path = request.getUriInfo().getRequestUri().getRawPath();
            response.setEntity(problem.at(path), null, Problem.MEDIA_TYPE);
        }
    }
}
