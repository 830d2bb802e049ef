package io.frontrow.booking.adapter.out.ed25519;

import java.io.DataInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// A scanner without a network: all that it has is the public key.
public final class Gate {
    private static final int SIGNATURE_BYTES = 64;
    private final PublicKey key;

    public Gate(String pem) {
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        try {
            key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// What is written on a ticket.
    public record Admission(int version, UUID ticketId, UUID eventId, int subsection, String section, String position) {}

    /// Empty when the code was not issued by the holder of the key.
    public Optional<Admission> admit(String code) {
        byte[] bytes = Base64.getUrlDecoder().decode(code);
        int end = bytes.length - SIGNATURE_BYTES;
        return isSigned(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))
                ? Optional.of(read(bytes)) : Optional.empty();
    }

    private boolean isSigned(byte[] content, byte[] signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Admission read(byte[] bytes) {
        try (var content = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Admission(content.readByte(), new UUID(content.readLong(), content.readLong()),
                    new UUID(content.readLong(), content.readLong()), content.readInt(), content.readUTF(), content.readUTF());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
