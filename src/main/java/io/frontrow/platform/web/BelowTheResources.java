package io.frontrow.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import org.jboss.logging.Logger;

/// Refuses what never reaches a resource, with the same kind of answer.
@ApplicationScoped
public class BelowTheResources {
    private static final int BEFORE_EVERYTHING = 1_000;
    private static final int BEFORE_FRAMEWORK = -1_000;
    /// Vert.x itself answers without a body, so its own limits (application.properties) are wider than these.
    private static final int MAX_ADDRESS = 4_096;
    private static final int MAX_HEADERS = 16_384;
    private static final long LINGER_MILLIS = 5_000;
    private static final Logger LOG = Logger.getLogger(BelowTheResources.class);
    private static final int[] STATUSES = {400, 404, 405, 406, 413, 414, 415, 431};

    private final ObjectMapper json;

    public BelowTheResources(ObjectMapper json) {
        this.json = json;
    }

    void atStart(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    void atStart(@Observes Router router) {
        router.route().order(BEFORE_FRAMEWORK).failureHandler(this::fail);
        for (int status : STATUSES) {
            router.errorHandler(status, context -> refuse(context, status));
        }
    }

    private void fail(RoutingContext context) {
        switch (context.failure()) {
            case null -> refuse(context, context.statusCode());
            case UnauthorizedException refusal -> refuse(context, 401);
            case AuthenticationException refusal -> refuse(context, 401);
            case ForbiddenException refusal -> refuse(context, 403);
            default -> {
                LOG.errorf(context.failure(), "%s failed", context.request().path());
                refuse(context, Math.max(500, context.statusCode()));
            }
        }
    }

    /// No path has a `;`: the framework would leave out what follows, decode the rest once more, and find an address that nobody else sees.
    private void check(RoutingContext context) {
        var request = context.request();
        CarefulHeaders.addTo(context);
        if (isTooLong(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            refuseBody(context);
        } else if (request.uri().length() > MAX_ADDRESS) {
            refuse(context, 414);
        } else if (lengthOf(request.headers()) > MAX_HEADERS) {
            refuse(context, 431);
        } else if (request.path().indexOf(';') >= 0) {
            refuse(context, 404);
        } else if (hasZero(request.uri()) || !isAddress(request.uri())) {
            refuse(context, 400);
        } else if (!isMediaType(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(context, 415);
        } else {
            context.next();
        }
    }

    /// A connection that is closed while its client still writes is reset, and the client never reads the answer. So what still
    /// comes is read and thrown away, but not for ever. (With HTTP/2 the connection is not this request's alone, and stays.)
    private void refuseBody(RoutingContext context) {
        var request = context.request();
        boolean own = request.version() != HttpVersion.HTTP_2;
        if (own) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        refuse(context, 413);
        if (own && !request.isEnded()) {
            var connection = request.connection();
            long timer = context.vertx().setTimer(LINGER_MILLIS, late -> connection.close());
            request.endHandler(read -> {
                context.vertx().cancelTimer(timer);
                connection.close();
            });
        }
        request.resume();
    }

    private static boolean isTooLong(String contentLength) {
        return contentLength != null
                && (contentLength.length() > 9 || Long.parseLong(contentLength) > StrictJsonReader.MAX_BODY_BYTES);
    }

    private static int lengthOf(MultiMap headers) {
        int length = 0;
        for (var header : headers) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }

    /// PostgreSQL cannot store the zero character, so no address has one.
    private static boolean hasZero(String uri) {
        return uri.contains("%00");
    }

    /// The framework takes one that it cannot read for a failure of its own.
    private static boolean isMediaType(String contentType) {
        try {
            return contentType == null || MediaType.valueOf(contentType) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Checked here, as the framework's own check, which [io.frontrow.Main] turns off, answers without a body.
    private static boolean isAddress(String uri) {
        try {
            return new URI(uri).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void refuse(RoutingContext context, int status) {
        if (context.response().ended()) {
            return;
        }
        var problem = Problem.ofStatus(status).at(context.request().path());
        context.response().setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString())
                .putHeader(HttpHeaders.CACHE_CONTROL, EveryResponse.NO_STORE);
        try {
            context.response().end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
