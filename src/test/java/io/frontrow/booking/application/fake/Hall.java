package io.frontrow.booking.application.fake;

import io.frontrow.booking.application.port.out.TicketCodes;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.SeatOrder;
import io.frontrow.booking.domain.SeatPosition;
import io.frontrow.booking.domain.Selection;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.shared.Money;
import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventForSale.Section;
import io.frontrow.ticketing.EventForSale.Subsection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The event of the tests: on sale at `NOW`, section A with subsection 7 of 3 rows of 5 seats, at most 4 seats a booking.
public final class Hall {
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    public static final UUID EVENT = new UUID(0x7000, 1);
    public static final UUID SELLER = new UUID(0x7000, 2);
    public static final UUID BUYER = new UUID(0x7000, 3);
    public static final UUID STRANGER = new UUID(0x7000, 4);
    public static final SubsectionKey BLOCK = new SubsectionKey(EVENT, 0);
    public static final TicketCodes CODES = new ReadableCodes();
    public static final Money PRICE = new Money(280_000, "TWD");

    private Hall() {}

    public static EventForSale event(Instant saleStartsAt, Instant endsAt, boolean cancelled) {
        var section = new Section("A", PRICE, Map.of(7, new Subsection(BLOCK, 7, 3, 5)));
        return new EventForSale(EVENT, SELLER, saleStartsAt, endsAt, cancelled, 900, 4, Map.of("A", section));
    }

    public static EventForSale onSale() {
        return event(NOW.minusSeconds(60), NOW.plusSeconds(3600), false);
    }

    public static SeatOrder bestAvailable(int quantity) {
        return new SeatOrder(EVENT, "A", 7, quantity, Selection.BEST_AVAILABLE, List.of());
    }

    public static SeatOrder manual(String... seats) {
        return new SeatOrder(EVENT, "A", 7, seats.length, Selection.MANUAL, positions(seats));
    }

    public static List<SeatPosition> positions(String... seats) {
        return Arrays.stream(seats).map(seat -> SeatPosition.parse(seat).orElseThrow()).toList();
    }

    public static BookingRequest request(UUID bookingId) {
        return requestOf(bookingId, BUYER, NOW);
    }

    public static BookingRequest requestOf(UUID bookingId, UUID buyerId, Instant requestedAt) {
        return new BookingRequest(bookingId, buyerId, EVENT, "A", 7, 5, 2, Selection.BEST_AVAILABLE, PRICE, requestedAt,
                900);
    }
}
