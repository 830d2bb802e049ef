package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.application.port.out.Bookings.Place;
import io.frontrow.booking.application.port.out.Bookings.Slice;
import io.frontrow.booking.domain.Booking;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.Page;
import io.frontrow.platform.web.PageRequest;
import java.util.List;
import java.util.UUID;

/// A page of a list of bookings, asked for and answered. Its cursor is the place of its last line.
final class BookingPage {
    private static final String SEPARATOR = "/";
    private final PageRequest request;
    private final Slice slice;

    /// @throws io.frontrow.platform.web.ProblemException a 400, with what was found before
    BookingPage(String limit, String cursor, Faults faults) {
        request = PageRequest.of(limit, cursor, faults);
        faults.throwIfAny();
        slice = new Slice(request.limit() + 1, request.after(BookingPage::place));
    }

    /// One more than the page has, so that it shows whether there is another.
    Slice slice() {
        return slice;
    }

    Page<BookingJson> of(List<Booking> bookings) {
        return Page.of(bookings, request, BookingPage::key).map(BookingJson::of);
    }

    private static String key(Booking booking) {
        var requestedAt = switch (booking) {
            case Booking.Known known -> known.request().requestedAt();
            case Booking.Unreadable _, Booking.Withdrawn _ ->
                    throw new IllegalStateException(booking + " is in nobody's list");
        };
        return requestedAt + SEPARATOR + booking.id();
    }

    private static Place place(String key) {
        var parts = key.split(SEPARATOR, 2);
        return new Place(PageRequest.instant(parts[0]), UUID.fromString(parts[1]));
    }
}
