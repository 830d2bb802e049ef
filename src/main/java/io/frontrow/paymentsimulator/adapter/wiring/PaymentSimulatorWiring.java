package io.frontrow.paymentsimulator.adapter.wiring;

import io.frontrow.paymentsimulator.adapter.out.http.HttpWebhooks;
import io.frontrow.paymentsimulator.adapter.out.postgres.PostgresCharges;
import io.frontrow.paymentsimulator.application.ProvidePaymentsService;
import io.frontrow.paymentsimulator.application.SendNoticesService;
import io.frontrow.paymentsimulator.application.port.in.ProvidePayments;
import io.frontrow.paymentsimulator.application.port.in.SendNotices;
import io.frontrow.platform.web.WebhookSignature;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/// Builds the provider.
public class PaymentSimulatorWiring {
    private static final String WEBHOOK_URL = "frontrow.payments.simulator.webhook-url";

    @Produces
    @Singleton
    ProvidePayments providePayments(DataSource database) {
        return new ProvidePaymentsService(new PostgresCharges(database));
    }

    /// The address is read when it is needed: a test learns its port late.
    @Produces
    @Singleton
    SendNotices sendNotices(DataSource database, Config config, WebhookSignature signature, InstantSource clock) {
        var webhooks = new HttpWebhooks(() -> config.getValue(WEBHOOK_URL, URI.class), signature, clock);
        return new SendNoticesService(new PostgresCharges(database), webhooks);
    }
}
