package io.frontrow.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Refuses what never reaches a resource, with the same kind of answer.
@ApplicationScoped
public class BelowTheResources {
    private static final int BEFORE_EVERYTHING = 1_000;
    private static final int[] STATUSES = {400, 404, 405, 406, 413, 414, 415, 431};

    private final ObjectMapper json;

    public BelowTheResources(ObjectMapper json) {
        this.json = json;
    }

    void atStart(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    void atStart(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, context -> refuse(context, status));
        }
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (isTooLong(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            context.response().endHandler(sent -> request.connection().close());
            refuse(context, 413);
        } else if (hasZero(request.uri())) {
            refuse(context, 400);
        } else {
            context.next();
        }
    }

    private static boolean isTooLong(String contentLength) {
        return contentLength != null
                && (contentLength.length() > 9 || Long.parseLong(contentLength) > StrictJsonReader.MAX_BODY_BYTES);
    }

    /// PostgreSQL cannot store the zero character, so no address has one.
    private static boolean hasZero(String uri) {
        return uri.contains("%00");
    }

    private void refuse(RoutingContext context, int status) {
        if (context.response().ended()) {
            return;
        }
        context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString());
        try {
            context.response().end(json.writeValueAsString(Problem.ofStatus(status).at(context.request().path())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
