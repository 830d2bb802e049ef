package io.frontrow.booking.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.Ticket;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/// A ticket as the API shows it to its buyer; what does not apply is left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record TicketJson(UUID id, UUID bookingId, UUID eventId, String section, Integer subsection, String position,
        String reference, Status status, String code) {

    public enum Status {
        VALID, VOID
    }

    static TicketJson of(Booking.Known booking, Ticket ticket, Status status) {
        var request = booking.request();
        return new TicketJson(ticket.id(), booking.id(), request.eventId(), request.section(),
                request.isGeneralAdmission() ? null : request.subsection(), ticket.position(), booking.reference().text(),
                status, ticket.code());
    }
}
