package io.frontrow.ticketing;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.shared.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a buyer's request is checked against: a published event, a few hundred milliseconds old at most.
/// `sections` is by name.
public record EventForSale(UUID id, UUID sellerId, Instant saleStartsAt, Instant endsAt, boolean cancelled,
        int holdSeconds, int maxSeatsPerBooking, Map<String, Section> sections) {

    /// The number of the only subsection of a section that has a capacity instead of seats.
    public static final int GENERAL_ADMISSION = 0;

    /// `subsections` is by number; a section with general admission has one, [#GENERAL_ADMISSION].
    public record Section(String name, Money price, Map<Integer, Subsection> subsections) {}

    /// General admission has no rows; `seatsPerRow` is its capacity.
    public record Subsection(SubsectionKey key, int number, int rows, int seatsPerRow) {}

    public boolean isOnSale(Instant now) {
        return !cancelled && !now.isBefore(saleStartsAt) && now.isBefore(endsAt);
    }

    public Optional<Section> section(String name) {
        return Optional.ofNullable(sections.get(name));
    }
}
