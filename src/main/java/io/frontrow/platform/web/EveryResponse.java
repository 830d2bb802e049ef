package io.frontrow.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Nobody keeps an answer that does not say how long it may be kept, and a refusal is a problem that says where it arose.
public class EveryResponse {
    static final String NO_STORE = "no-store";
    private static final int FIRST_ERROR = 400;

    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(NO_STORE));
        if (response.getStatus() >= FIRST_ERROR) {
            describe(request, response);
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
