package io.frontrow.identity.adapter.in.rest;

import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.frontrow.identity.adapter.out.memory.RevokedHere;
import io.frontrow.platform.web.CookieRequests;
import io.frontrow.platform.web.LoggedIds;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.MDC;

/// Who is calling? Answered from the token alone, and this node's memory of the revoked ones: nothing is read
/// anywhere, so it runs on the event loop. A token in `Authorization: Bearer` comes before one in the cookie.
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final RevokedHere revoked;
    private final InstantSource clock;

    public TokenAuthentication(Tokens tokens, RevokedHere revoked, InstantSource clock) {
        this.tokens = tokens;
        this.revoked = revoked;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager unused) {
        var sent = sentToken(request);
        return sent.isEmpty() ? Uni.createFrom().nullItem() : identityOf(sent.get());
    }

    private Uni<SecurityIdentity> identityOf(String jwt) {
        return tokens.read(jwt, clock.instant())
                .filter(token -> !revoked.contains(token))
                .map(TokenAuthentication::identity)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private static SecurityIdentity identity(Token token) {
        MDC.put(LoggedIds.USER, token.userId());
        return QuarkusSecurityIdentity.builder().setPrincipal(new TokenPrincipal(token)).addRole(token.role()).build();
    }

    private static Optional<String> sentToken(RoutingContext request) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? Optional.of(header.substring(SCHEME.length()).strip())
                    : Optional.empty();
        }
        return Optional.ofNullable(request.request().getCookie(CookieRequests.COOKIE)).map(Cookie::getValue);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"frontrow\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
