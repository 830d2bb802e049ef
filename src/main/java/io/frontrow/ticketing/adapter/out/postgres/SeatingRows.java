package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.domain.Seating;
import io.frontrow.ticketing.domain.Seating.Section;
import io.frontrow.ticketing.domain.Seating.Subsection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The rows of one event's hall.
final class SeatingRows {
    private record SectionRow(int index, Section section) {}

    private record SubsectionRow(int sectionIndex, Subsection subsection) {}

    private final Connection connection;
    private final UUID eventId;

    SeatingRows(Connection connection, UUID eventId) {
        this.connection = connection;
        this.eventId = eventId;
    }

    void insert(Seating seating) throws SQLException {
        var sections = new ArrayList<SectionRow>();
        var subsections = new ArrayList<SubsectionRow>();
        for (var section : seating.sections()) {
            int index = sections.size();
            sections.add(new SectionRow(index, section));
            section.subsections().forEach(subsection -> subsections.add(new SubsectionRow(index, subsection)));
        }
        insertSections(sections);
        insertSubsections(subsections);
    }

    private void insertSections(List<SectionRow> rows) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO ticketing.section (event_id, section_index, name, price_minor)
                SELECT * FROM unnest(?::uuid[], ?::int[], ?::text[], ?::bigint[])""")) {
            new Unnest<>(insert, rows)
                    .column("uuid", _ -> eventId)
                    .column("int4", SectionRow::index)
                    .column("text", row -> row.section().name())
                    .column("int8", row -> row.section().priceMinor());
            insert.executeUpdate();
        }
    }

    private void insertSubsections(List<SubsectionRow> rows) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO ticketing.subsection
                    (event_id, subsection_index, section_index, number, rows, seats_per_row)
                SELECT * FROM unnest(?::uuid[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[])""")) {
            new Unnest<>(insert, rows)
                    .column("uuid", _ -> eventId)
                    .column("int4", row -> row.subsection().index())
                    .column("int4", SubsectionRow::sectionIndex)
                    .column("int4", row -> row.subsection().number())
                    .column("int4", row -> row.subsection().rows())
                    .column("int4", row -> row.subsection().seatsPerRow());
            insert.executeUpdate();
        }
    }
}
