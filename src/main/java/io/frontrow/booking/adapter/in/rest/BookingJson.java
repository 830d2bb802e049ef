package io.frontrow.booking.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.FailureReason;
import io.frontrow.booking.domain.Reference;
import io.frontrow.booking.domain.SeatPosition;
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
        Instant createdAt, Instant payUntil, List<TicketJson> tickets) {

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

    /// A seat that is paid for.
    @RegisterForReflection
    public record TicketJson(UUID id, String position, String code) {}

    static BookingJson processing(UUID bookingId) {
        return new BookingJson(bookingId, null, null, null, null, null, null, null, null, BookingStatus.PROCESSING, null,
                null, null, null);
    }

    static BookingJson of(Booking booking) {
        return switch (booking) {
            case Booking.AwaitingPayment awaiting -> of(awaiting.request(), awaiting.reference(), awaiting.status(),
                    awaiting.seats(), null, awaiting.payUntil());
            case Booking.Failed failed -> of(failed.request(), failed.reference(), failed.status(), List.of(),
                    FailureJson.of(failed.reason()), null);
            case Booking.Unreadable unreadable -> new BookingJson(unreadable.id(), unreadable.reference().text(), null,
                    null, null, null, null, List.of(), null, unreadable.status(),
                    FailureJson.of(FailureReason.UNDECODABLE), null, null, List.of());
        };
    }

    private static BookingJson of(BookingRequest request, Reference reference, BookingStatus status,
            List<SeatPosition> seats, FailureJson failure, Instant payUntil) {
        boolean seated = !request.isGeneralAdmission();
        return new BookingJson(request.bookingId(), reference.text(), request.eventId(), request.section(),
                seated ? request.subsection() : null, request.quantity(),
                seated ? request.selection().name().toLowerCase(Locale.ROOT) : null,
                seats.stream().map(SeatPosition::toString).toList(), MoneyJson.of(request.total()), status, failure,
                request.requestedAt(), payUntil, List.of());
    }
}
