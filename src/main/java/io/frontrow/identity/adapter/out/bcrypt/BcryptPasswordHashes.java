package io.frontrow.identity.adapter.out.bcrypt;

import io.frontrow.identity.application.port.out.PasswordHashes;
import io.frontrow.identity.domain.Password;
import io.frontrow.shared.Unavailable;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// bcrypt on a few threads of its own: a hash is 50 ms of pure computing at cost 10, and a crowd that logs in
/// must not take the processor from the crowd that buys. The caller's (virtual) thread waits; when too many
/// wait, the next is refused.
public final class BcryptPasswordHashes implements PasswordHashes, AutoCloseable {
    private static final int MAX_WAITING = 200;

    private final int cost;
    private final ThreadPoolExecutor threads;
    private final String nobodysHash;

    /// The cost is bcrypt's: each step doubles the time.
    public BcryptPasswordHashes(int cost, int atOnce) {
        this.cost = cost;
        threads = new ThreadPoolExecutor(atOnce, atOnce, 0, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform().name("password-", 0).daemon().factory());
        nobodysHash = BcryptUtil.bcryptHash("nobody has this password", cost);
    }

    @Override
    public String hash(Password password) {
        return compute(() -> BcryptUtil.bcryptHash(password.value(), cost));
    }

    @Override
    public boolean match(Optional<Password> password, Optional<String> hash) {
        var text = password.map(Password::value).orElse("no password");
        boolean equal = compute(() -> BcryptUtil.matches(text, hash.orElse(nobodysHash)));
        return equal && password.isPresent() && hash.isPresent();
    }

    private <T> T compute(Callable<T> hashing) {
        Future<T> result;
        try {
            result = threads.submit(hashing);
        } catch (RejectedExecutionException e) {
            throw new PasswordsUnavailable(e);
        }
        try {
            return result.get();
        } catch (InterruptedException e) {
            result.cancel(false);
            Thread.currentThread().interrupt();
            throw new PasswordsUnavailable(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /// Too many people log in or register at once.
    public static final class PasswordsUnavailable extends Unavailable {
        private static final long serialVersionUID = 1L;

        PasswordsUnavailable(Throwable cause) {
            super("too many passwords to hash", cause);
        }
    }
}
