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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses orders that would only wait, before anything is done for them: who is refused costs a part of what an order does.
@ApplicationScoped
public class OrderGate {
    private static final int AFTER_THE_CHECKS = 900;
    private static final int ACCEPTED = 202;
    private static final String WITH_SLASH = BookingResource.PATH + "/";
    private static final int MOST = 100_000;
    private static final Problem OVERLOADED = Problem.of(503, "overloaded", "Too many orders at this moment",
            "Nothing was booked. Send it again in a moment.").at(BookingResource.PATH);

    private final Admission admission;
    private final Counter refused;
    private final Buffer problem;

    public OrderGate(ObjectMapper json, MeterRegistry metrics, @ConfigProperty(name = "frontrow.booking.orders-per-processor") int orders,
            @ConfigProperty(name = "frontrow.booking.order-wait") Duration wait) throws JsonProcessingException {
        if (orders < 1 || orders > MOST) {
            throw new IllegalArgumentException("frontrow.booking.orders-per-processor has to be 1 to " + MOST);
        }
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
                || BookingResource.PATH.equals(context.normalizedPath()) || WITH_SLASH.equals(context.normalizedPath()));
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
