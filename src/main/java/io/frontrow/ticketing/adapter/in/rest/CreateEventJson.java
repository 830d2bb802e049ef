package io.frontrow.ticketing.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.Reviewed;
import io.frontrow.ticketing.domain.EventPlan;
import io.frontrow.ticketing.domain.EventPlan.SectionPlan;
import io.frontrow.ticketing.domain.PlanReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An event as its seller sends it. What is missing is null.
@Schema(description = "Prices are in minor units. A section has subsections, a number of them with the event's rows and cols or a list, "
        + "or, with general admission, a capacity alone.", examples = CreateEventJson.EXAMPLE)
public record CreateEventJson(String name, String description, String venue, String city, String category, String currency,
        Instant startsAt, Instant endsAt, Instant saleStartsAt, Integer holdSeconds, Integer maxSeatsPerBooking,
        Integer rows, Integer cols, List<SectionPlanJson> sections) implements Reviewed {
    static final String EXAMPLE = """
            {"name": "Spring Concert", "description": "One evening, three kinds of places.", "venue": "City Hall", "city": "Tainan",
             "category": "concert", "currency": "TWD", "startsAt": "2030-05-01T12:00:00Z", "saleStartsAt": "2030-04-01T12:00:00Z",
             "rows": 10, "cols": 20, "sections": [
               {"name": "Stalls", "price": 180000, "subsections": 4},
               {"name": "Balcony", "price": 120000, "subsections": [{"number": 1, "rows": 3, "seatsPerRow": 12}]},
               {"name": "Lawn", "price": 50000, "capacity": 500}]}""";

    /// `subsections` is a count or a list of blocks; `price` is in minor units.
    public record SectionPlanJson(String name, Long price,
            @Schema(implementation = Object.class, anyOf = {Integer.class, BlockJson[].class}) JsonNode subsections, Integer capacity) {

        SectionPlan toPlan(String path, Faults faults) {
            return new SectionPlan(name, price, SubsectionsJson.toPlan(subsections, path + ".subsections", faults), capacity);
        }
    }

    /// How one block of seats is described; only for the OpenAPI document.
    public record BlockJson(int number, int rows, int seatsPerRow) {}

    @Override
    public List<Problem.Fault> faults() {
        var faults = new Faults();
        var plan = toPlan(faults);
        if (PlanReview.of(plan, Instant.now()) instanceof PlanReview.Faulty faulty) {
            faults.addNews(faulty.faults().stream().map(fault -> new Problem.Fault(fault.field(), fault.message())).toList());
        }
        return faults.list();
    }

    /// Only what has the wrong shape goes to `faults`.
    EventPlan toPlan(Faults faults) {
        return new EventPlan(name, description, venue, city, category, currency, startsAt, endsAt, saleStartsAt, holdSeconds,
                maxSeatsPerBooking, rows, cols, sections == null ? null : sections(faults));
    }

    private List<SectionPlan> sections(Faults faults) {
        var plans = new ArrayList<SectionPlan>();
        for (int i = 0; i < sections.size(); i++) {
            plans.add(sections.get(i).toPlan("sections[" + i + "]", faults));
        }
        return plans;
    }
}
