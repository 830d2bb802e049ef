package io.frontrow.identity.domain;

/// A user with what proves that it is he. The hash says its own function and cost, and never shows itself.
public record Account(User user, String passwordHash) {
    @Override
    public String toString() {
        return "Account[" + user.id() + "]";
    }
}
