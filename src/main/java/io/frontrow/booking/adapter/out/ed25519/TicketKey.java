package io.frontrow.booking.adapter.out.ed25519;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/// An Ed25519 key (RFC 8032) that signs. Thread-safe.
final class TicketKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String ARMOUR = "-----(BEGIN|END) PRIVATE KEY-----|\\s";
    private final PrivateKey secret;
    private final PublicKey shown;

    /// `pkcs8` is the private key in PKCS#8, as PEM or as its base64 alone.
    ///
    /// @throws IllegalArgumentException when it is no such key
    TicketKey(String pkcs8) {
        try {
            byte[] encoded = Base64.getDecoder().decode(pkcs8.replaceAll(ARMOUR, ""));
            secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            shown = publicKeyOf((EdECPrivateKey) secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key in PKCS#8", e);
        }
    }

    /// PKCS#8 leaves it out and Java has no name for the computation, but it makes a pair of 32 random bytes, and the
    /// private key is those bytes.
    private static PublicKey publicKeyOf(EdECPrivateKey secret) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        byte[] seed = secret.getBytes().orElseThrow();
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        var pair = generator.generateKeyPair();
        if (!Arrays.equals(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), seed)) {
            throw new IllegalStateException("this Java makes Ed25519 keys in another way");
        }
        return pair.getPublic();
    }

    /// 64 bytes, the same for the same content.
    byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(shown.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /// Not random at all.
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        Seed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
