package io.frontrow.ticketing.domain;

import java.util.Optional;

/// What people read about an event.
public record EventText(String name, String description, String venue, Optional<String> city, Optional<String> category) {
    public static final int MAX_NAME = 200;
    public static final int MAX_DESCRIPTION = 10_000;
    public static final int MAX_VENUE = 200;
    public static final int MAX_CITY = 100;
    public static final int MAX_CATEGORY = 100;

    static void check(EventPlan plan, Faults faults) {
        faults.line("name", plan.name(), MAX_NAME);
        if (faults.present("description", plan.description())) {
            faults.optionalText("description", plan.description(), MAX_DESCRIPTION);
        }
        faults.line("venue", plan.venue(), MAX_VENUE);
        faults.optionalLine("city", plan.city(), MAX_CITY);
        faults.optionalLine("category", plan.category(), MAX_CATEGORY);
    }

    static EventText of(EventPlan plan) {
        return new EventText(plan.name(), plan.description(), plan.venue(),
                Optional.ofNullable(plan.city()), Optional.ofNullable(plan.category()));
    }
}
