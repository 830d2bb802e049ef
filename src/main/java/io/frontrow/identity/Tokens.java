package io.frontrow.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Writes tokens and checks them: JWT, signed with HMAC-SHA-256 (RFC 7519, `HS256`). Whoever has the secret can
/// mint tokens without a database, so that a crowd is seeded by the code that logs in a buyer. Thread-safe;
/// about two microseconds each.
///
/// A token is read only in the exact form in which it is written here: a header that names another algorithm,
/// or none, is not compared but foreign, and no JSON of a stranger is ever parsed.
public final class Tokens {
    public static final int MIN_SECRET_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = encode(bytes("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")) + ".";
    private static final String CLAIMS =
            "{\"iss\":\"frontrow\",\"sub\":\"%s\",\"groups\":[\"%s\"],\"jti\":\"%s\",\"iat\":%d,\"exp\":%d}";
    private static final String UUID_FORM = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern CLAIMS_FORM = Pattern.compile("\\{\"iss\":\"frontrow\",\"sub\":\"" + UUID_FORM
            + "\",\"groups\":\\[\"([a-z]{1,20})\"],\"jti\":\"" + UUID_FORM
            + "\",\"iat\":([0-9]{1,11}),\"exp\":([0-9]{1,11})}");
    /// A token is about 300 characters long; what is longer is not worth a hash.
    private static final int MAX_LENGTH = 600;

    private final Mac prototype;

    /// @throws IllegalArgumentException when the secret has less than [#MIN_SECRET_BYTES] bytes of UTF-8
    public Tokens(String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        if (key.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("a token secret has at least " + MIN_SECRET_BYTES + " bytes");
        }
        try {
            prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " belongs to every JDK", e);
        }
    }

    public String mint(Token token) {
        var claims = CLAIMS.formatted(token.userId(), token.role(), token.id(),
                token.issuedAt().getEpochSecond(), token.expiresAt().getEpochSecond());
        var signed = HEADER + encode(bytes(claims));
        return signed + "." + encode(signature(signed));
    }

    /// Empty when it is none of ours, was changed, or has expired.
    public Optional<Token> read(String jwt, Instant now) {
        int dot = jwt.lastIndexOf('.');
        if (jwt.length() > MAX_LENGTH || !jwt.startsWith(HEADER) || dot <= HEADER.length()) {
            return Optional.empty();
        }
        byte[] expected = bytes(encode(signature(jwt.substring(0, dot))));
        return MessageDigest.isEqual(expected, jwt.substring(dot + 1).getBytes(StandardCharsets.UTF_8))
                ? claims(jwt.substring(HEADER.length(), dot)).filter(token -> now.isBefore(token.expiresAt()))
                : Optional.empty();
    }

    /// Of a signed text: whoever wrote it has the secret.
    private static Optional<Token> claims(String encoded) {
        var json = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
        var matcher = CLAIMS_FORM.matcher(json);
        return matcher.matches()
                ? Optional.of(new Token(UUID.fromString(matcher.group(3)), UUID.fromString(matcher.group(1)),
                        matcher.group(2), seconds(matcher.group(4)), seconds(matcher.group(5))))
                : Optional.empty();
    }

    private static Instant seconds(String text) {
        return Instant.ofEpochSecond(Long.parseLong(text));
    }

    private byte[] signature(String signed) {
        try {
            return ((Mac) prototype.clone()).doFinal(bytes(signed));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(ALGORITHM + " of the JDK can be cloned", e);
        }
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static String encode(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
