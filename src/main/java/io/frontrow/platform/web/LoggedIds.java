package io.frontrow.platform.web;

import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Gives every log line of a request the ids in its path: `eventId`, `bookingId`, `ticketId`. Who is calling is added, as
/// `userId`, where the token is checked. (The framework's own path would be decoded twice where there are
/// parameters in it, and fail at `%25;a=b`.)
public class LoggedIds {
    public static final String USER = "userId";
    private static final Pattern NAMED = Pattern.compile("/(event|booking|ticket)s/([0-9a-fA-F-]{36})(?=[/;]|$)");

    @ServerRequestFilter
    public void note(RoutingContext context) {
        var ids = NAMED.matcher(context.normalizedPath());
        while (ids.find()) {
            MDC.put(ids.group(1) + "Id", ids.group(2));
        }
    }
}
