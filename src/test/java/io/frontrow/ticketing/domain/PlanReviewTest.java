package io.frontrow.ticketing.domain;

import static io.frontrow.ticketing.domain.Plans.NOW;
import static io.frontrow.ticketing.domain.Plans.block;
import static io.frontrow.ticketing.domain.Plans.counted;
import static io.frontrow.ticketing.domain.Plans.listed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.frontrow.ticketing.domain.EventPlan.SectionPlan;
import io.frontrow.ticketing.domain.Seating.Subsection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReviewTest {

    @Test
    void theCompactFormCountsSubsectionsFromOne() {
        var seating = sound(Plans.seated(2, 5, counted("A", 280_000, 3), counted("B", 0, 1))).seating();
        assertEquals(List.of(new Subsection(0, 1, 2, 5), new Subsection(1, 2, 2, 5), new Subsection(2, 3, 2, 5)),
                seating.sections().getFirst().subsections());
        assertEquals(List.of(new Subsection(3, 1, 2, 5)), seating.sections().getLast().subsections());
        assertEquals(4, seating.subsectionCount());
        assertEquals(40, seating.seatCount());
        assertEquals(0, seating.lowestPriceMinor());
    }

    @Test
    void theFullFormKeepsTheSellersNumbers() {
        var seating = sound(Plans.seated(null, null, listed("North Stand", 100, block(7, 3, 4), block(3, 1, 2)))).seating();
        assertEquals(List.of(new Subsection(0, 7, 3, 4), new Subsection(1, 3, 1, 2)),
                seating.sections().getFirst().subsections());
    }

    @Test
    void aCapacityStandsForOneSubsectionWithoutRows() {
        var seating = sound(Plans.seated(2, 5, counted("A", 9, 2), new SectionPlan("Field", 5L, null, 1_000))).seating();
        assertEquals(List.of(Subsection.generalAdmission(2, 1_000)), seating.sections().getLast().subsections());
        assertEquals(1_020, seating.seatCount());
        assertEquals(3, seating.subsectionCount());
    }

    @Test
    void theSameNumberMayStandInTwoSections() {
        sound(Plans.seated(null, null, listed("A", 1, block(1, 1, 1)), listed("B", 1, block(1, 1, 1))));
    }

    @Test
    void defaultsAreFilledIn() {
        var terms = sound(Plans.sound()).terms();
        assertEquals(900, terms.holdSeconds());
        assertEquals(4, terms.maxSeatsPerBooking());
        assertEquals(NOW, terms.saleStartsAt());
        assertEquals(terms.startsAt().plus(Duration.ofHours(6)), terms.endsAt());
    }

    @Test
    void everyFaultIsListed() {
        var plan = new EventPlan(null, null, " ", null, null, "Taler", null, null, null, 4, 21, 0, -1, List.of(
                new SectionPlan("A", -1L, new EventPlan.SubsectionsPlan.Counted(0), null),
                new SectionPlan("A", null, new EventPlan.SubsectionsPlan.Listed(List.of(
                        block(1, 1, 1), block(1, 0, 1), new EventPlan.BlockPlan(null, 200, 51), block(-2, 1, 1))), null),
                new SectionPlan(null, 1L, null, null),
                new SectionPlan("G", 1L, null, 0),
                new SectionPlan("H", 1L, new EventPlan.SubsectionsPlan.Counted(1), 5)));
        assertEquals(new TreeSet<>(Set.of("name", "description", "venue", "currency", "startsAt", "holdSeconds",
                "maxSeatsPerBooking", "rows", "cols", "sections[0].price", "sections[0].subsections", "sections[1].name",
                "sections[1].price", "sections[1].subsections[1].number", "sections[1].subsections[1].rows",
                "sections[1].subsections[2].number", "sections[1].subsections[2].seatsPerRow",
                "sections[1].subsections[3].number", "sections[2].name", "sections[2].subsections",
                "sections[3].capacity", "sections[4].capacity")), faultyFields(plan));
    }

    @Test
    void nothingButNullsIsRefusedNotACrash() {
        var nothing = new EventPlan(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        assertEquals(new TreeSet<>(Set.of("name", "description", "venue", "currency", "startsAt", "sections")),
                faultyFields(nothing));
        assertEquals(Set.of("sections[0]"), faultyFields(Plans.seated(1, 1, (SectionPlan) null)));
        assertEquals(Set.of("sections[0].subsections[0]"), faultyFields(Plans.seated(null, null, new SectionPlan("A", 1L,
                new EventPlan.SubsectionsPlan.Listed(Collections.singletonList(null)), null))));
        assertEquals(Set.of("sections"), faultyFields(Plans.seated(1, 1)));
    }

    @Test
    void aMillionSeatsFitInBothExtremes() {
        assertEquals(1_000_000, sound(Plans.seated(100, 100, counted("A", 1, 100))).seating().seatCount());
        assertEquals(10_000, sound(Plans.seated(10, 10, counted("A", 1, 10_000))).seating().subsectionCount());
    }

    @Test
    void tooLargeHallsAreRefused() {
        assertEquals(Set.of("sections"), faultyFields(Plans.seated(100, 100, counted("A", 1, 101))));
        assertEquals(Set.of("sections"), faultyFields(Plans.seated(1, 1, counted("A", 1, 10_000), counted("B", 1, 1))));
        assertEquals(Set.of("cols"), faultyFields(Plans.seated(100, 101, counted("A", 1, 1))));
        assertEquals(Set.of("sections[0].subsections"),
                faultyFields(Plans.seated(1, 1, counted("A", 1, Integer.MAX_VALUE))));
        assertEquals(Set.of("cols", "rows"),
                faultyFields(Plans.seated(Integer.MAX_VALUE, Integer.MAX_VALUE, counted("A", 1, 1))));
        assertEquals(Set.of("sections[0].price"), faultyFields(Plans.seated(1, 1, counted("A", 1_000_000_000_001L, 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\nb", "\ud800", ".", ".."})
    void aSectionNameIsALineOfText(String name) {
        assertEquals(Set.of("sections[0].name"), faultyFields(Plans.seated(1, 1, counted(name, 1, 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "North Stand", "A/B", "%2F", "搖滾區", "🎻", "...", "a+b?c#d"})
    void anyOtherSectionNameWillDo(String name) {
        assertEquals(name, sound(Plans.seated(1, 1, counted(name, 1, 1))).seating().sections().getFirst().name());
    }

    @Test
    void theEventMustNotBeOver() {
        assertEquals(Set.of("startsAt"), faultyFields(Plans.at(NOW.minus(Duration.ofHours(6)), null, null)));
        sound(Plans.at(NOW.minus(Duration.ofHours(5)), null, null));
        assertEquals(Set.of("endsAt"), faultyFields(Plans.at(NOW.minusSeconds(20), NOW.minusSeconds(10), null)));
        assertEquals(Set.of("endsAt"), faultyFields(Plans.at(NOW.plusSeconds(20), NOW.plusSeconds(20), null)));
        assertEquals(Set.of("endsAt"), faultyFields(Plans.at(NOW, NOW.plus(Duration.ofDays(367)), null)));
    }

    @Test
    void theSaleStartsBeforeTheEnd() {
        var start = NOW.plusSeconds(1000);
        var end = start.plusSeconds(1000);
        sound(Plans.at(start, end, end.minusSeconds(1)));
        assertEquals(Set.of("saleStartsAt"), faultyFields(Plans.at(start, end, end)));
        assertEquals(Set.of("saleStartsAt"), faultyFields(Plans.at(start, end, Instant.MIN)));
    }

    @Test
    void absurdTimesAreRefusedNotACrash() {
        for (var absurd : Arrays.asList(Instant.MIN, Instant.MAX)) {
            assertEquals(Set.of("startsAt"), faultyFields(Plans.at(absurd, null, null)));
            assertEquals(Set.of("endsAt"), faultyFields(Plans.at(NOW, absurd, null)).stream()
                    .filter(field -> field.equals("endsAt")).collect(Collectors.toSet()));
        }
    }

    private static PlanReview.Sound sound(EventPlan plan) {
        return assertInstanceOf(PlanReview.Sound.class, PlanReview.of(plan, NOW), () -> "" + PlanReview.of(plan, NOW));
    }

    private static Set<String> faultyFields(EventPlan plan) {
        var faulty = assertInstanceOf(PlanReview.Faulty.class, PlanReview.of(plan, NOW));
        return faulty.faults().stream().map(Fault::field).collect(Collectors.toCollection(TreeSet::new));
    }
}
