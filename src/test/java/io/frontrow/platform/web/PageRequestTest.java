package io.frontrow.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {
    @Test
    void withoutParametersItIsTheFirstPage() {
        assertEquals(new PageRequest(PageRequest.DEFAULT_LIMIT, Optional.empty()), page(null, null));
    }

    @Test
    void aCursorLeadsToTheNextPage() {
        var first = Page.of(List.of("a", "b", "c"), page("2", null), row -> row);
        assertEquals(List.of("a", "b"), first.items());
        var next = page("2", first.nextCursor());
        assertEquals(Optional.of("b"), next.after());
        assertNull(Page.of(List.of("c"), next, row -> row).nextCursor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "x", "", "1.5", "99999999999"})
    void aBadLimitIsAFault(String limit) {
        assertEquals("limit", refused(limit, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "_w", "AA", "é"})
    void aBadCursorIsAFault(String cursor) {
        assertEquals("cursor", refused(null, cursor));
    }

    @Test
    void aCursorOfSomethingElseIsAFault() {
        var page = page(null, PageRequest.cursor("not a UUID"));
        assertEquals(400, assertThrows(ProblemException.class, () -> page.after(UUID::fromString)).problem().status());
    }

    private static String refused(String limit, String cursor) {
        var problem = assertThrows(ProblemException.class, () -> page(limit, cursor)).problem();
        assertEquals(400, problem.status());
        return problem.errors().getFirst().field();
    }

    private static PageRequest page(String limit, String cursor) {
        var faults = new Faults();
        var page = PageRequest.of(limit, cursor, faults);
        faults.throwIfAny();
        return page;
    }
}
