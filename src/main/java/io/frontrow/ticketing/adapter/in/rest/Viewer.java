package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.identity.Roles;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Who is looking. May block.
@ApplicationScoped
public class Viewer {
    private final CurrentIdentityAssociation current;

    public Viewer(CurrentIdentityAssociation current) {
        this.current = current;
    }

    /// Empty for somebody who is not logged in; a token that is no longer valid makes nobody of its bearer.
    Optional<UUID> id() {
        try {
            return identity().map(Viewer::userId);
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }

    /// @throws UnauthorizedException when nobody is logged in
    /// @throws ForbiddenException when it is not a seller
    UUID seller() {
        var identity = identity().orElseThrow(UnauthorizedException::new);
        if (!identity.hasRole(Roles.SELLER)) {
            throw new ForbiddenException();
        }
        return userId(identity);
    }

    private Optional<SecurityIdentity> identity() {
        return Optional.of(current.getDeferredIdentity().await().indefinitely()).filter(it -> !it.isAnonymous());
    }

    private static UUID userId(SecurityIdentity identity) {
        return UUID.fromString(identity.getPrincipal().getName());
    }
}
