package io.frontrow.platform.web;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/// What keeps browsers careful with whatever is answered, errors and streams included, as OWASP's sheets on REST security and
/// HTTP headers recommend.
final class CarefulHeaders {
    private static final String API = "/api/";
    private static final Map<String, String> ALWAYS = Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer", "Cross-Origin-Resource-Policy", "same-origin",
            "X-Permitted-Cross-Domain-Policies", "none");
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";
    /// The pages under `/q`, such as Swagger UI, have scripts and styles of their own, also within the page.
    private static final String OWN_PAGES = "default-src 'self'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'";
    private static final String A_YEAR_OF_HTTPS = "max-age=31536000; includeSubDomains";

    private CarefulHeaders() {}

    static void addTo(RoutingContext context) {
        var request = context.request();
        var response = context.response();
        ALWAYS.forEach(response::putHeader);
        response.putHeader("Content-Security-Policy", request.uri().startsWith(API) ? NOTHING_RUNS : OWN_PAGES);
        if ("https".equals(request.scheme())) {
            response.putHeader("Strict-Transport-Security", A_YEAR_OF_HTTPS);
        }
        context.addHeadersEndHandler(_ -> removeForOurselves(response));
    }

    /// The framework tells its own client of an event's type; everybody else reads it as `Content-Type`.
    private static void removeForOurselves(HttpServerResponse response) {
        response.headers().remove("X-SSE-Content-Type");
    }
}
