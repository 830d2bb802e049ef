package io.frontrow.acceptance;

/// Somebody with an account; `token` is null until the first log-in.
record Person(String name, String email, String password, String role, String token) {

    Person withToken(String newToken) {
        return new Person(name, email, password, role, newToken);
    }

    Person called(String newName) {
        return new Person(newName, email, password, role, token);
    }
}
