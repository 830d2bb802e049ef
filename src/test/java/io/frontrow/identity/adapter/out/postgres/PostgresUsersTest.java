package io.frontrow.identity.adapter.out.postgres;

import io.frontrow.identity.application.port.out.Users;
import io.frontrow.identity.application.port.out.UsersContract;
import io.frontrow.identity.domain.EmailAddress;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

@QuarkusTest
class PostgresUsersTest extends UsersContract {
    @Inject
    PostgresUsers users;

    @Override
    protected Users users() {
        return users;
    }

    @Override
    @Transactional
    protected void aDayPasses(EmailAddress email) {
        users.getEntityManager().createNativeQuery(
                "UPDATE identity.account SET registered_at = registered_at - interval '24 hours' WHERE email = :email")
                .setParameter("email", email.value()).executeUpdate();
    }
}
