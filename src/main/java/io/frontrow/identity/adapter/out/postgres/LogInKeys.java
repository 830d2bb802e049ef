package io.frontrow.identity.adapter.out.postgres;

import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.LogInAttempt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Under which names an attempt is counted. Hashes, so that the table is no list of who tried what from where. What is no
/// e-mail address is counted as one account, whatever it was.
record LogInKeys(String accountFromPlace, String account, String place) {

    static LogInKeys of(LogInAttempt attempt) {
        var email = attempt.account().map(EmailAddress::value).orElse("");
        return new LogInKeys(hash("account from place", email, attempt.place()), hash("account", email, ""),
                hash("place", "", attempt.place()));
    }

    String[] all() {
        return new String[] {accountFromPlace, account, place};
    }

    private static String hash(String kind, String email, String place) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((kind + "\n" + email + "\n" + place).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every JDK", e);
        }
    }
}
