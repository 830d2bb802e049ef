package io.frontrow.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void aCapitalLetterMakesNoOtherPerson() {
        assertEquals(EmailAddress.parse("ann@example.com"), EmailAddress.parse("Ann@EXAMPLE.com"));
    }

    @Test
    void isLowerCaseOnceItExists() {
        assertThrows(IllegalArgumentException.class, () -> new EmailAddress("Ann@example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a.b+c@example.co.uk", "o'hara@example.com", "x@xn--bcher-kva.example", "1@2.3"})
    void accepts(String text) {
        assertEquals(text, EmailAddress.parse(text).orElseThrow().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "@", "a@", "@b", "a@b@c", "a b@c", " a@b", "a@b ", ".a@b", "a.@b", "a..b@c", "a@.b", "a@b.",
        "a@-b", "a@b_c", "ä@b", "a@b\n", "a@b\u0000", "İ@b"})
    void refuses(String text) {
        assertEquals(Optional.empty(), EmailAddress.parse(text));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertEquals(Optional.empty(), EmailAddress.parse("a".repeat(65) + "@b"));
        assertEquals(Optional.empty(), EmailAddress.parse("a@" + "b.".repeat(130) + "c"));
        assertEquals(Optional.empty(), EmailAddress.parse("a".repeat(100_000)));
    }
}
