package io.frontrow.identity.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address in lower case, so that the same person cannot register twice by a capital letter.
/// Of ASCII only: a domain of other letters comes in its `xn--` form.
public record EmailAddress(String value) {
    public static final int MAX_LENGTH = 254;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("(?=.{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address in lower case");
        }
    }

    /// Empty when the text is no e-mail address.
    public static Optional<EmailAddress> parse(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return isValid(lower) ? Optional.of(new EmailAddress(lower)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return value.length() <= MAX_LENGTH && FORM.matcher(value).matches();
    }
}
