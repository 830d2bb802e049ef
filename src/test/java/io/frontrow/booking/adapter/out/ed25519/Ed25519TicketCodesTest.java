package io.frontrow.booking.adapter.out.ed25519;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.application.fake.Hall;
import io.frontrow.booking.adapter.out.ed25519.Gate.Admission;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class Ed25519TicketCodesTest {
    private static final UUID TICKET = new UUID(5, 5);

    /// The first example of RFC 8032, section 7.1: its secret and its public key.
    private static final String SECRET = pkcs8("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final String SHOWN = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private final Ed25519TicketCodes codes = new Ed25519TicketCodes(SECRET);
    private final Gate gate = new Gate(codes.publicKey());

    private static String pkcs8(String seed) {
        byte[] encoded = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
        return Base64.getEncoder().encodeToString(encoded);
    }

    @Test
    void thePublicKeyIsTheOneOfTheStandard() {
        var shown = HexFormat.of().parseHex("302a300506032b6570032100" + SHOWN);
        assertEquals("-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(shown)
                + "\n-----END PUBLIC KEY-----\n", codes.publicKey());
    }

    @Test
    void aGateReadsWhatWasSigned() {
        var code = codes.sign(TICKET, Hall.request(new UUID(1, 1)), "3-2");
        assertEquals(Optional.of(new Admission(1, TICKET, Hall.EVENT, 7, "A", "3-2")), gate.admit(code));
        assertTrue(code.matches("[A-Za-z0-9_-]+"), code);
        assertEquals(code, codes.sign(TICKET, Hall.request(new UUID(1, 1)), "3-2"), "every node makes the same code");
    }

    @Test
    void noBitOfACodeCanBeChanged() {
        byte[] code = Base64.getUrlDecoder().decode(codes.sign(TICKET, Hall.request(new UUID(1, 1)), "3-2"));
        for (int bit = 0; bit < code.length * Byte.SIZE; bit++) {
            byte[] forged = code.clone();
            forged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertEquals(Optional.empty(), gate.admit(Base64.getUrlEncoder().encodeToString(forged)), "bit " + bit);
        }
    }

    @Test
    void anotherKeysCodesAreNotAdmitted() {
        var stranger = new Ed25519TicketCodes(pkcs8("00".repeat(31) + "01"));
        assertEquals(Optional.empty(), gate.admit(stranger.sign(TICKET, Hall.request(new UUID(1, 1)), "3-2")));
    }

    @Test
    void aKeyMayBePemOrBase64Alone() {
        var pem = "-----BEGIN PRIVATE KEY-----\n" + SECRET + "\n-----END PRIVATE KEY-----\n";
        assertEquals(codes.publicKey(), new Ed25519TicketCodes(pem).publicKey());
        for (var wrong : new String[] {"", "nonsense", "!!", Base64.getEncoder().encodeToString(new byte[48])}) {
            assertThrows(IllegalArgumentException.class, () -> new Ed25519TicketCodes(wrong), wrong);
        }
    }
}
