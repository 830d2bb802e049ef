package io.frontrow.identity.application;

import io.frontrow.identity.Token;
import io.frontrow.identity.application.port.in.LogOut;
import io.frontrow.identity.application.port.out.RevocationNews;
import io.frontrow.identity.application.port.out.RevokedTokens;

public final class LogOutService implements LogOut {
    private final RevokedTokens revoked;
    private final RevocationNews news;

    public LogOutService(RevokedTokens revoked, RevocationNews news) {
        this.revoked = revoked;
        this.news = news;
    }

    /// Durable first: a token that died only in a node's memory would live again after its restart.
    @Override
    public void logOut(Token token) {
        revoked.add(token);
        news.tell(token);
    }
}
