package io.frontrow.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Whoever opens the bare address is shown the API.
@ApplicationScoped
public class FrontPage {
    private static final int SEE_OTHER = 303;

    void atStart(@Observes Router router) {
        router.get("/").handler(context -> context.response().setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, "/q/swagger-ui").end());
    }
}
