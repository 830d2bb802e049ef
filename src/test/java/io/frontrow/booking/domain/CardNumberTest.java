package io.frontrow.booking.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"4242424242424242", "4000000000000002", "4000000000000259", "4000000000000341",
            "378282246310005", "6304000000000000"})
    void numbersOfCards(String digits) {
        assertTrue(CardNumber.parse(digits).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "4242424242424241", "2424242424242424", "4242 4242 4242 4242", "42424242424242४२",
            "00000000000", "00000000000000000000", "-424242424242424"})
    void whatIsNone(String text) {
        assertFalse(CardNumber.parse(text).isPresent());
    }

    @Test
    void noLogShowsIt() {
        assertEquals("a card's number", new CardNumber("4242424242424242").toString());
    }
}
