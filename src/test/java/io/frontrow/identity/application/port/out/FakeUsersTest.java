package io.frontrow.identity.application.port.out;

import io.frontrow.identity.domain.EmailAddress;

class FakeUsersTest extends UsersContract {
    private final FakeUsers users = new FakeUsers();

    @Override
    protected Users users() {
        return users;
    }

    @Override
    protected void aDayPasses(EmailAddress email) {
        users.aDayPasses(email);
    }
}
