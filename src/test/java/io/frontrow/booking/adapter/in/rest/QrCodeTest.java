package io.frontrow.booking.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    /// A code of a section with the longest name has about 540 characters.
    @ParameterizedTest
    @ValueSource(ints = {1, 17, 180, 540, 1000})
    void aScannerReadsWhatWasPrinted(int length) {
        var text = "Az09-_".repeat(length).substring(0, length);
        assertEquals(text, PrintedQrCode.read(QrCode.png(text)));
    }

    @Test
    void everyCodeIsRead() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[150 + random.nextInt(100)];
            random.nextBytes(bytes);
            var text = Base64.getUrlEncoder().encodeToString(bytes);
            assertEquals(text, PrintedQrCode.read(QrCode.png(text)));
        }
    }

    @Test
    void whatDoesNotFitIsNotPrinted() {
        assertThrows(IllegalArgumentException.class, () -> QrCode.png("x".repeat(5_000)));
    }
}
