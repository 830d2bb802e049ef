package io.frontrow.identity.application.port.out;

import io.frontrow.identity.domain.Account;
import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.User;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

public final class FakeUsers implements Users {
    private final Map<EmailAddress, Account> accounts = new ConcurrentHashMap<>();
    private final Map<EmailAddress, String> keys = new ConcurrentHashMap<>();

    private Runnable afterTheNextLook = () -> { };

    /// What somebody else does between two looks of one request.
    public void afterTheNextLook(Runnable work) {
        afterTheNextLook = work;
    }

    @Override
    public boolean add(Account account, Optional<String> idempotencyKey) {
        boolean added = accounts.putIfAbsent(account.user().email(), account) == null;
        if (added) {
            idempotencyKey.ifPresent(key -> keys.put(account.user().email(), key));
        }
        return added;
    }

    @Override
    public Optional<Account> registeredWith(String idempotencyKey, EmailAddress email) {
        return looked(Optional.ofNullable(accounts.get(email)).filter(_ -> idempotencyKey.equals(keys.get(email))));
    }

    public void aDayPasses(EmailAddress email) {
        keys.remove(email);
    }

    @Override
    public Optional<Account> withEmail(EmailAddress email) {
        return looked(Optional.ofNullable(accounts.get(email)));
    }

    private Optional<Account> looked(Optional<Account> found) {
        var work = afterTheNextLook;
        afterTheNextLook = () -> { };
        work.run();
        return found;
    }

    @Override
    public Optional<User> withId(UUID id) {
        return accounts.values().stream().map(Account::user).filter(user -> user.id().equals(id)).findFirst();
    }
}
