package io.frontrow.ticketing.domain;

import io.frontrow.ticketing.domain.EventPlan.BlockPlan;
import io.frontrow.ticketing.domain.EventPlan.SectionPlan;
import io.frontrow.ticketing.domain.EventPlan.SubsectionsPlan;
import io.frontrow.ticketing.domain.Seating.Section;
import io.frontrow.ticketing.domain.Seating.Subsection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lays out the seating of a plan without faults: both forms become the same, and every subsection gets its
/// index.
final class SeatingLayout {
    private final EventPlan plan;
    private int nextIndex;

    private SeatingLayout(EventPlan plan) {
        this.plan = plan;
    }

    static Seating of(EventPlan plan) {
        var layout = new SeatingLayout(plan);
        return new Seating(plan.sections().stream().map(layout::section).toList());
    }

    private Section section(SectionPlan section) {
        if (section.capacity() != null) {
            return new Section(section.name(), section.price(),
                    List.of(Subsection.generalAdmission(nextIndex++, section.capacity())));
        }
        return new Section(section.name(), section.price(), blocks(section.subsections()).map(this::subsection).toList());
    }

    private Stream<BlockPlan> blocks(SubsectionsPlan subsections) {
        return switch (subsections) {
            case SubsectionsPlan.Counted counted -> IntStream.rangeClosed(1, counted.count())
                    .mapToObj(number -> new BlockPlan(number, plan.rows(), plan.cols()));
            case SubsectionsPlan.Listed(List<BlockPlan> blocks) -> blocks.stream();
        };
    }

    private Subsection subsection(BlockPlan block) {
        return new Subsection(nextIndex++, block.number(), block.rows(), block.seatsPerRow());
    }
}
