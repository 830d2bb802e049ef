package io.frontrow.identity.adapter.out.postgres;

import io.frontrow.identity.application.port.out.Users;
import io.frontrow.identity.application.port.out.UsersContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresUsersTest extends UsersContract {
    @Inject
    PostgresUsers users;

    @Override
    protected Users users() {
        return users;
    }
}
