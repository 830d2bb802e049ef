package io.frontrow.booking.adapter.in.rest;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A QR code (ISO/IEC 18004) as a picture of 480 × 480 pixels, in PNG (ISO/IEC 15948): black and white, one bit a pixel. Java's
/// own ImageIO would bring all of AWT into the native binary.
final class QrCode {
    static final String PNG = "image/png";
    private static final int PIXELS = 480;
    private static final int ROW_BYTES = PIXELS / Byte.SIZE;
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte[] HEADER = ByteBuffer.allocate(13).putInt(PIXELS).putInt(PIXELS).put((byte) 1).array();
    private static final Map<EncodeHintType, ?> HINTS = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    private QrCode() {}

    static byte[] png(String text) {
        byte[] pixels = compressed(pixels(matrix(text)));
        var png = ByteBuffer.allocate(Long.BYTES + 3 * 12 + HEADER.length + pixels.length).putLong(SIGNATURE);
        chunk(png, "IHDR", HEADER);
        chunk(png, "IDAT", pixels);
        chunk(png, "IEND", new byte[0]);
        return png.array();
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    /// Each row begins with its filter, none.
    private static byte[] pixels(BitMatrix matrix) {
        byte[] pixels = new byte[PIXELS * (1 + ROW_BYTES)];
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                int white = matrix.get(x, y) ? 0 : 0x80 >> x % Byte.SIZE;
                pixels[y * (1 + ROW_BYTES) + 1 + x / Byte.SIZE] |= (byte) white;
            }
        }
        return pixels;
    }

    private static byte[] compressed(byte[] pixels) {
        var target = ByteBuffer.allocate(pixels.length + 64);
        try (var deflater = new Deflater()) {
            deflater.setInput(pixels);
            deflater.finish();
            deflater.deflate(target);
        }
        return Arrays.copyOf(target.array(), target.position());
    }

    private static void chunk(ByteBuffer png, String type, byte[] content) {
        png.putInt(content.length);
        int start = png.position();
        png.put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
        var checksum = new CRC32();
        checksum.update(png.array(), start, png.position() - start);
        png.putInt((int) checksum.getValue());
    }
}
