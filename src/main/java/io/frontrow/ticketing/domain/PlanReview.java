package io.frontrow.ticketing.domain;

import java.time.Instant;
import java.util.List;

/// What a look at a plan says: everything that is wrong with it, or what it describes.
public sealed interface PlanReview {

    record Faulty(List<Fault> faults) implements PlanReview {}

    record Sound(EventText text, SaleTerms terms, Seating seating) implements PlanReview {}

    /// Looks at the whole plan before it answers.
    static PlanReview of(EventPlan plan, Instant now) {
        var faults = new Faults();
        EventText.check(plan, faults);
        SaleTerms.check(plan, now, faults);
        new SeatingCheck(plan, faults).check();
        return faults.none()
                ? new Sound(EventText.of(plan), SaleTerms.of(plan, now), SeatingLayout.of(plan))
                : new Faulty(faults.found());
    }
}
