package io.frontrow.ticketing.domain;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.domain.EventPlan.BlockPlan;
import io.frontrow.ticketing.domain.EventPlan.SectionPlan;
import io.frontrow.ticketing.domain.EventPlan.SubsectionsPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks at the seating of a plan and says everything that is wrong with it. Used once.
final class SeatingCheck {
    private final EventPlan plan;
    private final Faults faults;
    private final Set<String> sectionNames = new HashSet<>();
    private long subsectionCount;
    private long seatCount;

    SeatingCheck(EventPlan plan, Faults faults) {
        this.plan = plan;
        this.faults = faults;
    }

    void check() {
        checkGrid();
        if (!faults.present("sections", plan.sections())) {
            return;
        }
        if (plan.sections().isEmpty()) {
            faults.add("sections", "must have at least one section");
        }
        for (int i = 0; i < plan.sections().size(); i++) {
            checkSection("sections[" + i + "]", plan.sections().get(i));
        }
        checkSize();
    }

    private void checkGrid() {
        boolean needed = plan.sections() != null && plan.sections().stream()
                .anyMatch(section -> section != null && section.subsections() instanceof SubsectionsPlan.Counted);
        if (needed || plan.rows() != null || plan.cols() != null) {
            checkSeats("", "rows", plan.rows(), "cols", plan.cols());
        }
    }

    private void checkSection(String path, SectionPlan section) {
        if (!faults.present(path, section)) {
            return;
        }
        if (faults.line(path + ".name", section.name(), Seating.MAX_SECTION_NAME)) {
            checkName(path + ".name", section.name());
        }
        faults.between(path + ".price", section.price(), 0, Seating.MAX_PRICE_MINOR);
        if (section.capacity() == null) {
            checkSubsections(path + ".subsections", section.subsections());
        } else {
            checkCapacity(path + ".capacity", section);
        }
    }

    private void checkCapacity(String path, SectionPlan section) {
        if (section.subsections() != null) {
            faults.add(path, "cannot stand beside subsections: a section has places or seats");
        } else if (faults.between(path, section.capacity(), 1, SubsectionKey.MAX_STOCK)) {
            subsectionCount++;
            seatCount += section.capacity();
        }
    }

    /// A path with a segment of dots means another place, so no client could ask for such a section.
    private void checkName(String path, String name) {
        if (name.equals(".") || name.equals("..")) {
            faults.add(path, "must be more than dots");
        }
        if (!sectionNames.add(name)) {
            faults.add(path, "must be unique: another section has it");
        }
    }

    private void checkSubsections(String path, SubsectionsPlan subsections) {
        switch (subsections) {
            case null -> faults.add(path, "is required: a count, or a list of blocks (or give a capacity instead)");
            case SubsectionsPlan.Counted counted -> {
                if (faults.between(path, counted.count(), 1, Seating.MAX_SUBSECTIONS)) {
                    count(counted.count(), plan.rows(), plan.cols());
                }
            }
            case SubsectionsPlan.Listed listed -> checkBlocks(path, listed.blocks());
        }
    }

    private void checkBlocks(String path, List<BlockPlan> blocks) {
        if (blocks.isEmpty()) {
            faults.add(path, "must have at least one block");
        }
        var numbers = new HashSet<Integer>();
        for (int i = 0; i < blocks.size(); i++) {
            checkBlock(path + "[" + i + "]", blocks.get(i), numbers);
        }
    }

    private void checkBlock(String path, BlockPlan block, Set<Integer> numbers) {
        if (!faults.present(path, block)) {
            return;
        }
        if (faults.between(path + ".number", block.number(), 1, Integer.MAX_VALUE) && !numbers.add(block.number())) {
            faults.add(path + ".number", "must be unique in its section: another block has " + block.number());
        }
        checkSeats(path + ".", "rows", block.rows(), "seatsPerRow", block.seatsPerRow());
        count(1, block.rows(), block.seatsPerRow());
    }

    private void checkSeats(String path, String rowsField, Integer rows, String seatsField, Integer seatsPerRow) {
        boolean usable = faults.between(path + rowsField, rows, 1, Seating.MAX_SEATS_PER_SUBSECTION)
                & faults.between(path + seatsField, seatsPerRow, 1, Seating.MAX_SEATS_PER_SUBSECTION);
        if (usable && (long) rows * seatsPerRow > Seating.MAX_SEATS_PER_SUBSECTION) {
            faults.add(path + seatsField, "makes " + (long) rows * seatsPerRow + " seats; a subsection has at most "
                    + Seating.MAX_SEATS_PER_SUBSECTION);
        }
    }

    /// A faulty grid counts as no seats; it has its own fault.
    private void count(long subsections, Integer rows, Integer seatsPerRow) {
        subsectionCount += subsections;
        if (rows != null && seatsPerRow != null && rows > 0 && seatsPerRow > 0) {
            seatCount += subsections * Math.min((long) rows * seatsPerRow, Seating.MAX_SEATS_PER_SUBSECTION);
        }
    }

    private void checkSize() {
        if (subsectionCount > Seating.MAX_SUBSECTIONS) {
            faults.add("sections", "have " + subsectionCount + " subsections together; an event has at most "
                    + Seating.MAX_SUBSECTIONS);
        }
        if (seatCount > Seating.MAX_SEATS) {
            faults.add("sections", "have " + seatCount + " seats together; an event has at most " + Seating.MAX_SEATS);
        }
    }
}
