package io.frontrow.booking.adapter.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.booking.adapter.out.hmac.HmacPaymentIds;
import io.frontrow.booking.adapter.out.http.HttpPayments;
import io.frontrow.booking.adapter.out.http.ProviderCalls;
import io.frontrow.booking.adapter.out.postgres.PostgresPaymentLedger;
import io.frontrow.booking.application.FinishPaymentsService;
import io.frontrow.booking.application.PayBookingService;
import io.frontrow.booking.application.SettlePaymentService;
import io.frontrow.booking.application.port.in.FinishPayments;
import io.frontrow.booking.application.port.in.PayBooking;
import io.frontrow.booking.application.port.in.SettlePayment;
import io.frontrow.booking.application.port.in.ShowBooking;
import io.frontrow.booking.application.port.out.BookingChanges;
import io.frontrow.booking.application.port.out.BookingTransitions;
import io.frontrow.booking.application.port.out.PaymentLedger;
import io.frontrow.booking.application.port.out.Payments;
import io.frontrow.platform.ids.TimeOrderedIds;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Builds what paying needs.
public class PaymentWiring {
    private static final String PROVIDER_URL = "frontrow.payments.url";

    @Produces
    @Singleton
    PaymentLedger ledger(DataSource database) {
        return new PostgresPaymentLedger(database);
    }

    /// The address is read when it is needed: a test learns its port late.
    @Produces
    @Singleton
    Payments payments(ProviderCalls calls, Config config, ObjectMapper json,
            @ConfigProperty(name = "frontrow.payments.timeout") Duration patience) {
        return new HttpPayments(calls, () -> config.getValue(PROVIDER_URL, URI.class), patience, json);
    }

    @Produces
    @Singleton
    SettlePayment settlePayment(BookingTransitions transitions, PaymentLedger ledger, BookingChanges changes) {
        return new SettlePaymentService(transitions, ledger, changes);
    }

    @Produces
    @Singleton
    PayBooking payBooking(ShowBooking showBooking, PaymentLedger ledger, Payments payments, SettlePayment settlePayment,
            @ConfigProperty(name = "frontrow.booking.id-secret") String secret, InstantSource clock) {
        var ids = new HmacPaymentIds(secret, new TimeOrderedIds(clock));
        return new PayBookingService(showBooking, ids, ledger, payments, settlePayment);
    }

    @Produces
    @Singleton
    FinishPayments finishPayments(PaymentLedger ledger, Payments payments, SettlePayment settlePayment) {
        return new FinishPaymentsService(ledger, payments, settlePayment);
    }

    @Produces
    @Singleton
    PaymentMetrics paymentMetrics(PaymentLedger ledger, MeterRegistry registry) {
        return new PaymentMetrics(ledger, registry);
    }
}
