package io.frontrow.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// A browser sends the cookie along with forms of any site, but no form can send JSON: so who changes something
/// by cookie must send JSON. (`SameSite=Strict` is the first guard; this is the second.)
public class CookieRequests {
    public static final String COOKIE = "frontrow";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    public Optional<jakarta.ws.rs.core.Response> requireJson(ContainerRequestContext request) {
        boolean harmless = SAFE.contains(request.getMethod())
                || request.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                || !request.getCookies().containsKey(COOKIE)
                || isJson(request.getMediaType());
        return harmless ? Optional.empty() : Optional.of(Problem.ofStatus(415).toResponse());
    }

    private static boolean isJson(MediaType type) {
        return type != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(type) && !type.isWildcardSubtype();
    }
}
