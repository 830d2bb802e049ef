package io.frontrow.booking.adapter.wiring;

import io.frontrow.booking.adapter.out.ed25519.Ed25519TicketCodes;
import io.frontrow.booking.application.ShowTicketService;
import io.frontrow.booking.application.port.in.ShowTicket;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.application.port.out.TicketCodes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Builds what shows tickets.
public class TicketWiring {
    private static final String NO_KEY = "Set FRONTROW_BOOKING_TICKET_KEY to an Ed25519 private key in PKCS#8, the same on"
            + " every node: it signs tickets. One is made by: openssl genpkey -algorithm ed25519";

    @Produces
    @Singleton
    TicketCodes codes(@ConfigProperty(name = "frontrow.booking.ticket-key") Optional<String> key) {
        try {
            return new Ed25519TicketCodes(key.orElseThrow(() -> new IllegalArgumentException("missing")));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(NO_KEY, e);
        }
    }

    @Produces
    @Singleton
    ShowTicket showTicket(Bookings bookings, TicketCodes codes) {
        return new ShowTicketService(bookings, codes);
    }
}
