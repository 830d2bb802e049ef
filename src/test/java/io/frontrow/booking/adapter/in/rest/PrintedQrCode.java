package io.frontrow.booking.adapter.in.rest;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// What a QR code says that went through another program's PNG. It is a picture, not a photograph: finding the code in it, where
/// ZXing fails once in forty times, is not what is asked.
public final class PrintedQrCode {
    private PrintedQrCode() {}

    public static String read(byte[] png) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(png));
            int width = picture.getWidth();
            int height = picture.getHeight();
            var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
            var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels)));
            return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true)).getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReaderException e) {
            throw new AssertionError("no QR code", e);
        }
    }
}
