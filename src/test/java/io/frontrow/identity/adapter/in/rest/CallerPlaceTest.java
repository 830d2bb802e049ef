package io.frontrow.identity.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerPlaceTest {
    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.7", "2001:db8:1:2:3:4:5:6, 20010db800010002/64", "2001:db8:1:2::9, 20010db800010002/64",
        "::ffff:192.0.2.7, 192.0.2.7", "unknown, unknown", "'', ''"})
    void aHouseholdIsOnePlace(String address, String place) {
        assertEquals(place, CallerPlace.ofAddress(address));
    }
}
