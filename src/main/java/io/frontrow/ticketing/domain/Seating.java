package io.frontrow.ticketing.domain;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.EventForSale;
import java.util.List;

/// The hall: its sections with their prices, and the blocks of seats in them.
public record Seating(List<Section> sections) {
    public static final int MAX_SUBSECTIONS = SubsectionKey.MAX_PER_EVENT;
    public static final int MAX_SEATS = 1_000_000;
    public static final int MAX_SEATS_PER_SUBSECTION = SubsectionKey.MAX_SEATS;
    public static final int MAX_SECTION_NAME = 100;
    /// In minor units. A million seats at this price still fit a long.
    public static final long MAX_PRICE_MINOR = 1_000_000_000_000L;

    public Seating {
        sections = List.copyOf(sections);
    }

    /// `priceMinor` is per seat, in minor units of the event's currency.
    public record Section(String name, long priceMinor, List<Subsection> subsections) {
        public Section {
            subsections = List.copyOf(subsections);
        }
    }

    /// General admission is one subsection with number 0 and without rows: `seatsPerRow` places that have no position.
    ///
    /// @param index 0-based, among all subsections of the event
    /// @param number the seller's own, unique in the section, from 1
    public record Subsection(int index, int number, int rows, int seatsPerRow) {
        public static Subsection generalAdmission(int index, int capacity) {
            return new Subsection(index, EventForSale.GENERAL_ADMISSION, 0, capacity);
        }

        public boolean isGeneralAdmission() {
            return number == EventForSale.GENERAL_ADMISSION;
        }

        public int seats() {
            return isGeneralAdmission() ? seatsPerRow : rows * seatsPerRow;
        }
    }

    public int subsectionCount() {
        return sections.stream().mapToInt(section -> section.subsections().size()).sum();
    }

    public int seatCount() {
        return sections.stream().flatMap(section -> section.subsections().stream()).mapToInt(Subsection::seats).sum();
    }

    public long lowestPriceMinor() {
        return sections.stream().mapToLong(Section::priceMinor).min().orElseThrow();
    }
}
