package io.frontrow.identity;

/// The roles as they stand in a token's `groups`. A token's subject is the user's id, a UUID.
public final class Roles {
    public static final String BUYER = "buyer";
    public static final String SELLER = "seller";

    private Roles() {}
}
