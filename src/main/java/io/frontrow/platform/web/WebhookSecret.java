package io.frontrow.platform.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The secret that the payment provider shares with us.
public class WebhookSecret {
    private static final String NO_SECRET = "Set FRONTROW_PAYMENTS_WEBHOOK_SECRET to the text of at least 32 bytes with which"
            + " the payment provider signs its webhooks.";

    @Produces
    @Singleton
    WebhookSignature signature(@ConfigProperty(name = "frontrow.payments.webhook-secret") Optional<String> secret) {
        try {
            return new WebhookSignature(secret.orElseThrow(() -> new IllegalArgumentException("missing")));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(NO_SECRET, e);
        }
    }
}
