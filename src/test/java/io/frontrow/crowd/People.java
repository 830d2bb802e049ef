package io.frontrow.crowd;

/// Registers and logs in through the API; all have the same password.
public record People(Api api, String password) {

    /// Does nothing when the address is registered already.
    public void register(String email, String name, String role) {
        var answer = api.call(ApiCall.post("/api/v1/users", ApiCall.json()
                .put("email", email).put("password", password).put("name", name).put("role", role)));
        if (answer.status() != 409) {
            answer.expect(201);
        }
    }

    /// The bearer token.
    public String logIn(String email) {
        return api.call(ApiCall.post("/api/v1/sessions", ApiCall.json().put("email", email).put("password", password)))
                .expect(200).text("accessToken");
    }
}
