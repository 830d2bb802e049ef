package io.frontrow.booking.adapter.in.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.platform.web.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses orders that would only wait, before anything is done for them: who is refused costs next to nothing, so that
/// those who are let in are served as fast as ever.
@ApplicationScoped
public class OrderGate {
    private static final int AFTER_THE_CHECKS = 900;
    private static final int ACCEPTED = 202;
    /// The parameters of a part of a path, and slashes at its end.
    private static final Pattern WITHOUT_MEANING = Pattern.compile("(;[^/]*|/)+$|;[^/]*");
    private static final Problem OVERLOADED = Problem.of(503, "overloaded", "Too many orders at this moment",
            "Nothing was booked. Send it again in a moment.").at(BookingResource.PATH);

    private final Admission admission;
    private final Counter refused;
    private final Buffer problem;

    public OrderGate(ObjectMapper json, MeterRegistry metrics, @ConfigProperty(name = "frontrow.booking.orders-per-processor") int orders,
            @ConfigProperty(name = "frontrow.booking.order-wait") Duration wait) throws JsonProcessingException {
        this.admission = new Admission(orders * Runtime.getRuntime().availableProcessors(), wait, System.nanoTime());
        this.problem = Buffer.buffer(json.writeValueAsBytes(OVERLOADED));
        this.refused = metrics.counter("frontrow.bookings.pushed.back");
        Gauge.builder("frontrow.bookings.under.way", admission, Admission::inside).register(metrics);
    }

    void atStart(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_CHECKS);
    }

    private void check(RoutingContext context) {
        if (!isOrder(context)) {
            context.next();
            return;
        }
        long entered = System.nanoTime();
        if (admission.enter(entered)) {
            context.addEndHandler(_ -> admission.leave(context.response().getStatusCode() == ACCEPTED, entered, System.nanoTime()));
            context.next();
        } else {
            refuse(context);
        }
    }

    /// In every spelling that reaches [BookingResource]: a slash more must not be a way past the gate.
    private static boolean isOrder(RoutingContext context) {
        var request = context.request();
        return request.method() == HttpMethod.POST && (BookingResource.PATH.equals(request.path())
                || BookingResource.PATH.equals(WITHOUT_MEANING.matcher(context.normalizedPath()).replaceAll("")));
    }

    private void refuse(RoutingContext context) {
        refused.increment();
        context.response().setStatusCode(503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.RETRY_AFTER, "1")
                .end(problem);
    }
}
