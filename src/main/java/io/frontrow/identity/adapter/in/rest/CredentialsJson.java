package io.frontrow.identity.adapter.in.rest;

import io.frontrow.identity.application.port.in.LogIn;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.ProblemException;

public record CredentialsJson(String email, String password) {

    /// @throws ProblemException a 400 when one is missing
    LogIn.Command toCommand(String place) {
        var faults = new Faults();
        faults.present(email, "email");
        faults.present(password, "password");
        faults.throwIfAny();
        return new LogIn.Command(email, password, place);
    }

    @Override
    public String toString() {
        return "CredentialsJson";
    }
}
