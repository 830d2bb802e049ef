package io.frontrow.booking.adapter.out.ed25519;

import io.frontrow.booking.application.port.out.TicketCodes;
import io.frontrow.booking.domain.BookingRequest;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.UUID;

/// A code is base64url without padding of: version (1 byte, 1), ticket id (16), event id (16), subsection (4, big-endian, 0
/// in general admission), section and position (each 2 bytes of length and UTF-8), and the Ed25519 signature of all
/// that (64).
public final class Ed25519TicketCodes implements TicketCodes {
    private static final int VERSION = 1;
    private final TicketKey key;

    /// `pkcs8` is the private key in PKCS#8, as PEM or as its base64 alone.
    ///
    /// @throws IllegalArgumentException when it is no such key
    public Ed25519TicketCodes(String pkcs8) {
        key = new TicketKey(pkcs8);
    }

    @Override
    public String sign(UUID ticketId, BookingRequest request, String position) {
        byte[] content = content(ticketId, request, position);
        var code = new ByteArrayOutputStream();
        code.writeBytes(content);
        code.writeBytes(key.sign(content));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code.toByteArray());
    }

    private static byte[] content(UUID ticketId, BookingRequest request, String position) {
        var bytes = new ByteArrayOutputStream();
        try (var content = new DataOutputStream(bytes)) {
            content.writeByte(VERSION);
            write(content, ticketId);
            write(content, request.eventId());
            content.writeInt(request.isGeneralAdmission() ? 0 : request.subsection());
            content.writeUTF(request.section());
            content.writeUTF(position);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream content, UUID id) throws IOException {
        content.writeLong(id.getMostSignificantBits());
        content.writeLong(id.getLeastSignificantBits());
    }

    @Override
    public String publicKey() {
        return key.publicKey();
    }
}
