package io.frontrow.identity.adapter.in.rest;

import io.frontrow.identity.Roles;
import io.frontrow.identity.application.port.in.RegisterUser;
import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.Password;
import io.frontrow.identity.domain.Role;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.IdempotencyKeyHeader;
import io.frontrow.platform.web.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;

public record RegistrationJson(String email, String password, String name, String role) {
    private static final int MAX_NAME = 200;

    /// @throws ProblemException a 400 with all faults
    RegisterUser.Command toCommand(HttpHeaders headers) {
        var faults = new Faults();
        var key = IdempotencyKeyHeader.read(headers, faults);
        if (faults.present(email, "email")) {
            faults.require(EmailAddress.parse(email).isPresent(), "email", "must be an e-mail address");
        }
        if (faults.present(password, "password")) {
            faults.require(Password.parse(password).isPresent(), "password", "must have at least "
                    + Password.MIN_CHARACTERS + " characters and at most " + Password.MAX_BYTES + " bytes");
        }
        if (faults.text(name, "name", MAX_NAME)) {
            faults.require(name.chars().noneMatch(Character::isISOControl), "name", "must have no control characters");
        }
        if (faults.present(role, "role")) {
            faults.require(Role.of(role).isPresent(), "role", "must be " + Roles.BUYER + " or " + Roles.SELLER);
        }
        faults.throwIfAny();
        return new RegisterUser.Command(EmailAddress.parse(email).orElseThrow(),
                new Password(password), name.strip(), Role.of(role).orElseThrow(), key);
    }

    @Override
    public String toString() {
        return "RegistrationJson";
    }
}
