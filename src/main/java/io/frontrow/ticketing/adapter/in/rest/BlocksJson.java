package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.platform.web.Faults;
import io.frontrow.ticketing.application.port.in.ChangeBlockedSeats;
import io.frontrow.ticketing.domain.Characters;
import io.frontrow.ticketing.domain.SeatPosition;
import io.frontrow.ticketing.domain.Seating;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// Seats of one subsection, as they are asked for and as they are answered.
public record BlocksJson(String section, Integer subsection, List<String> seats) {

    /// @throws io.frontrow.platform.web.ProblemException a 400 with every fault that shows without knowing the event
    ChangeBlockedSeats.Command toCommand(UUID eventId, UUID sellerId, boolean blocked) {
        var faults = new Faults();
        if (faults.text(section, "section", Seating.MAX_SECTION_NAME)) {
            faults.require(Characters.areText(section), "section", "must not contain control characters or broken ones");
        }
        if (faults.require(subsection != null, "subsection", "is required; general admission has no seats to block")) {
            faults.require(subsection >= 1, "subsection", "must be at least 1");
        }
        var positions = positions(faults);
        faults.throwIfAny();
        return new ChangeBlockedSeats.Command(eventId, sellerId, section, subsection, positions, blocked);
    }

    private List<SeatPosition> positions(Faults faults) {
        var positions = new ArrayList<SeatPosition>();
        if (!faults.present(seats, "seats") || !faults.require(!seats.isEmpty(), "seats", "must be at least one")
                || !faults.require(seats.size() <= Seating.MAX_SEATS_PER_SUBSECTION, "seats",
                        "must be at most " + Seating.MAX_SEATS_PER_SUBSECTION)) {
            return positions;
        }
        var seen = new HashSet<SeatPosition>();
        for (int i = 0; i < seats.size(); i++) {
            var position = SeatPosition.parse(seats.get(i));
            faults.require(position.isPresent(), "seats[" + i + "]", "must be row-seat, both from 1, such as 3-12");
            faults.require(position.isEmpty() || seen.add(position.get()), "seats[" + i + "]", "is there twice");
            position.ifPresent(positions::add);
        }
        return positions;
    }
}
