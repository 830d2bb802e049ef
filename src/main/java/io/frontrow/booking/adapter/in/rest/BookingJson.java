package io.frontrow.booking.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.FailureReason;
import io.frontrow.booking.domain.SeatPosition;
import io.frontrow.booking.domain.Ticket;
import io.frontrow.shared.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A booking as the API shows it; what does not apply is left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record BookingJson(UUID id, String reference, UUID eventId, String section, Integer subsection, Integer quantity,
        String selection, List<String> seats, MoneyJson total, BookingStatus status, FailureJson failure,
        Instant createdAt, Instant payUntil, Instant paidAt, List<PlaceJson> tickets) {
    private static final List<Ticket> NONE = List.of();

    /// In minor units of an ISO 4217 currency.
    @RegisterForReflection
    public record MoneyJson(long amount, String currency) {
        static MoneyJson of(Money money) {
            return new MoneyJson(money.amountMinor(), money.currency());
        }
    }

    /// `reason` is for programs, `detail` for people.
    @RegisterForReflection
    public record FailureJson(String reason, String detail) {
        static FailureJson of(FailureReason reason) {
            return new FailureJson(reason.code(), reason.detail());
        }
    }

    /// A place that is paid for; `code` is what a gate verifies.
    @RegisterForReflection
    public record PlaceJson(UUID id, String position, String code) {
        static List<PlaceJson> of(List<Ticket> tickets) {
            return tickets.stream().map(ticket -> new PlaceJson(ticket.id(), ticket.position(), ticket.code())).toList();
        }
    }

    static BookingJson processing(UUID bookingId) {
        return new BookingJson(bookingId, null, null, null, null, null, null, null, null, BookingStatus.PROCESSING, null,
                null, null, null, null);
    }

    static BookingJson of(Booking booking) {
        return switch (booking) {
            case Booking.AwaitingPayment awaiting -> of(awaiting, awaiting.seats(), null, awaiting.payUntil(), null, NONE);
            case Booking.Completed paid -> of(paid, paid.seats(), null, null, paid.paidAt(), paid.tickets());
            case Booking.Failed failed -> of(failed, List.of(), failed.reason(), null, null, NONE);
            case Booking.Cancelled cancelled -> of(cancelled, cancelled.seats(),
                    cancelled.withItsEvent() ? FailureReason.EVENT_CANCELLED : null, null, null, NONE);
            case Booking.Expired expired -> of(expired, expired.seats(), null, expired.payUntil(), null, NONE);
            case Booking.Refunded refunded -> of(refunded, refunded.seats(), FailureReason.EVENT_CANCELLED, null,
                    refunded.paidAt(), NONE);
            case Booking.Unreadable unreadable -> unknown(unreadable, FailureJson.of(FailureReason.UNDECODABLE));
            case Booking.Withdrawn withdrawn -> unknown(withdrawn, null);
        };
    }

    private static BookingJson of(Booking.Known booking, List<SeatPosition> seats, FailureReason failure, Instant payUntil,
            Instant paidAt, List<Ticket> tickets) {
        var request = booking.request();
        boolean seated = !request.isGeneralAdmission();
        return new BookingJson(booking.id(), booking.reference().text(), request.eventId(), request.section(),
                seated ? request.subsection() : null, request.quantity(),
                seated ? request.selection().name().toLowerCase(Locale.ROOT) : null,
                seats.stream().map(SeatPosition::toString).toList(), MoneyJson.of(request.total()), booking.status(),
                failure == null ? null : FailureJson.of(failure), request.requestedAt(), payUntil, paidAt,
                PlaceJson.of(tickets));
    }

    private static BookingJson unknown(Booking booking, FailureJson failure) {
        return new BookingJson(booking.id(), booking.reference().text(), null, null, null, null, null, List.of(), null,
                booking.status(), failure, null, null, null, List.of());
    }
}
