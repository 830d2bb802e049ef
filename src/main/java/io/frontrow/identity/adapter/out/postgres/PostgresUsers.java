package io.frontrow.identity.adapter.out.postgres;

import io.frontrow.identity.application.port.out.Users;
import io.frontrow.identity.domain.Account;
import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.User;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
@Transactional
public class PostgresUsers implements Users, PanacheRepositoryBase<UserRow, UUID> {

    /// One statement, so that two registrations at once cannot both win and the loser's transaction is not
    /// broken by an error.
    @Override
    public boolean add(Account account, Optional<String> idempotencyKey) {
        var user = account.user();
        return getEntityManager().createNativeQuery("""
                INSERT INTO identity.account (id, email, password_hash, name, role, registration_key)
                VALUES (:id, :email, :hash, :name, :role, nullif(:key, ''))
                ON CONFLICT ON CONSTRAINT account_email_unique DO NOTHING""")
                .setParameter("id", user.id())
                .setParameter("email", user.email().value())
                .setParameter("hash", account.passwordHash())
                .setParameter("name", user.name())
                .setParameter("role", user.role().name())
                .setParameter("key", idempotencyKey.orElse(""))
                .executeUpdate() == 1;
    }

    @Override
    public Optional<Account> withEmail(EmailAddress email) {
        return find("email", email.value()).firstResultOptional().map(UserRow::toAccount);
    }

    @Override
    public Optional<Account> registeredWith(String idempotencyKey, EmailAddress email) {
        return getEntityManager().unwrap(Session.class).createNativeQuery("""
                SELECT id, email, password_hash, name, role FROM identity.account
                WHERE email = :email AND registration_key = :key AND registered_at > clock_timestamp() - interval '24 hours'""", UserRow.class)
                .setParameter("email", email.value()).setParameter("key", idempotencyKey)
                .uniqueResultOptional().map(UserRow::toAccount);
    }

    @Override
    public Optional<User> withId(UUID id) {
        return findByIdOptional(id).map(UserRow::toUser);
    }
}
