package io.frontrow.identity.domain;

import io.frontrow.identity.Roles;
import java.util.Arrays;
import java.util.Optional;

/// What a person may do here: buy seats, or sell them.
public enum Role {
    BUYER(Roles.BUYER), SELLER(Roles.SELLER);

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /// As it stands in a token and on the wire.
    public String word() {
        return word;
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }
}
