package io.frontrow.platform.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.UUID;

/// Who is calling, for resources: inject `SecurityIdentity` (of `io.quarkus.security.identity`) into the
/// resource's constructor and ask here. The id is the user's.
///
/// On the event loop this works in methods with `@RolesAllowed` or `@Authenticated`, which have checked the
/// token before; elsewhere the method must run on a virtual thread.
public final class CallerId {
    private CallerId() {}

    /// @throws ProblemException a 401, when nobody is logged in
    public static UUID of(SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            throw new ProblemException(Problem.ofStatus(401));
        }
        return UUID.fromString(caller.getPrincipal().getName());
    }

    /// For what only some may ask for; a whole method has `@RolesAllowed` instead.
    ///
    /// @throws ProblemException a 401, when nobody is logged in, or a 403, when it is somebody of another role
    public static UUID withRole(SecurityIdentity caller, String role) {
        var id = of(caller);
        if (!caller.hasRole(role)) {
            throw new ProblemException(Problem.ofStatus(403));
        }
        return id;
    }

    /// For what everybody may see and some see more of. A token that has died makes its caller anybody.
    public static Optional<UUID> ifAny(SecurityIdentity caller) {
        try {
            return caller.isAnonymous() ? Optional.empty() : Optional.of(of(caller));
        } catch (AuthenticationFailedException e) {
            return Optional.empty();
        }
    }
}
