package io.frontrow.platform.web;

import io.frontrow.platform.postgres.PostgresOutage;
import io.frontrow.shared.Unavailable;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Every exception becomes a problem. What was not foreseen is logged here, once, and says nothing of our
/// inside; an outage and a client that hung up are no news for each of their requests.
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int FIRST_ERROR = 400;
    private static final int METHOD_NOT_ALLOWED = 405;
    private final AllowedMethods allowedMethods;

    public ProblemMappers(AllowedMethods allowedMethods) {
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    public Response refusal(ProblemException refusal) {
        return refusal.problem().toResponse();
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException refusal) {
        return Problem.ofStatus(401).toResponse();
    }

    /// A token was sent, and it is not, or no longer, a valid one.
    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException refusal) {
        return Response.fromResponse(Problem.ofStatus(401).toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, null)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"frontrow\", error=\"invalid_token\"")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refusal) {
        return Problem.ofStatus(403).toResponse();
    }

    /// The framework's own refusals: 404, 405, 406, 415 and the like. Their headers stay.
    @ServerExceptionMapper
    public Response refusedByTheFramework(WebApplicationException refusal, UriInfo uri) {
        var response = refusal.getResponse();
        if (response.getStatus() < FIRST_ERROR) {
            return response;
        }
        if (response.getStatus() >= 500) {
            LOG.errorf(refusal, "%s failed", uri.getRequestUri().getRawPath());
        }
        var problem = Problem.ofStatus(response.getStatus());
        var answer = Response.fromResponse(response).type(Problem.MEDIA_TYPE).entity(problem);
        return response.getStatus() == METHOD_NOT_ALLOWED
                ? answer.header(HttpHeaders.ALLOW, allowedMethods.at(uri.getRequestUri().getRawPath())).build()
                : answer.build();
    }

    @ServerExceptionMapper
    public Response anythingElse(Throwable failure, UriInfo uri) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refusal.problem().toResponse();
            }
            if (cause instanceof Unavailable || PostgresOutage.isCauseOf(cause)) {
                LOG.debugf("%s: %s", uri.getRequestUri().getRawPath(), cause);
                return Problem.ofStatus(503).toResponse();
            }
            if (cause instanceof HttpClosedException) {
                LOG.debugf("%s: the client hung up", uri.getRequestUri().getRawPath());
                return Problem.ofStatus(400).toResponse();
            }
        }
        LOG.errorf(failure, "%s failed", uri.getRequestUri().getRawPath());
        return Problem.ofStatus(500).toResponse();
    }
}
