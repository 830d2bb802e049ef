package io.frontrow.identity.application.port.out;

class FakeUsersTest extends UsersContract {
    private final Users users = new FakeUsers();

    @Override
    protected Users users() {
        return users;
    }
}
