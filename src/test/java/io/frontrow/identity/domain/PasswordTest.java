package io.frontrow.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {
    @ParameterizedTest
    @CsvSource({"a,7,false", "a,8,true", "a,72,true", "a,73,false", "é,36,true", "é,37,false", "😀,7,false", "😀,8,true", "😀,18,true",
        "😀,19,false"})
    void countsCharactersBelowAndBytesAbove(String character, int count, boolean acceptable) {
        assertEquals(acceptable, Password.parse(character.repeat(count)).isPresent());
    }

    @Test
    void neverShowsItself() {
        assertEquals("Password", new Password("correct horse").toString());
    }
}
