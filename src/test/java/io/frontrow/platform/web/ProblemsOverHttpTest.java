package io.frontrow.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsOverHttpTest {
    private static final String ECHO = "/api/test-only/echo";

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void aBadBodyNamesItsFaults(String method) {
        var response = given().contentType(ContentType.JSON).body("{\"text\": 5, \"number\": \"1\", \"list\": [1], \"more\": 1}")
                .request(method, ECHO).then();
        problem(response, 400, "invalid-request").body("instance", equalTo(ECHO))
                .body("errors.field", contains("text", "number", "list[0]", "more"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}{}"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        var request = given().contentType(ContentType.JSON);
        problem((body.isEmpty() ? request : request.body(body)).post(ECHO).then(), 400, "invalid-request");
        problem((body.isEmpty() ? request : request.body(body)).put(ECHO).then(), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /nowhere,                       404, not-found",
        "GET,    /api/v1/nowhere,                404, not-found",
        "GET,    /q/nowhere,                     404, not-found",
        "GET,    /api/test-only/nowhere/at/all,  404, not-found",
        "DELETE, /api/test-only/echo,            405, method-not-allowed",
        "GET,    /api/test-only/echo,            405, method-not-allowed",
        "TRACE,  /api/test-only/echo,            405, method-not-allowed",
        "GET,    /api/test-only/things/abc,      404, not-found",
        "GET,    /api/test-only/buyers,          401, unauthenticated",
        "GET,    /api/test-only/empty/404,       404, not-found",
        "GET,    /api/test-only/empty/x,         404, not-found",
        "GET,    /api/test-only/empty/500,       500, internal-error",
        "GET,    /api/test-only/fails/problem,   409, seats-unavailable",
        "GET,    /api/test-only/fails/other,     404, not-found",
        "GET,    /api/test-only/fails/bug,       500, internal-error",
        "GET,    /api/test-only/fails/checked,   500, internal-error",
        "GET,    /api/test-only/fails/error,     500, internal-error",
        "GET,    /api/test-only/fails/framework, 500, internal-error",
        "GET,    /api/test-only/later/bug,       500, internal-error",
        "GET,    /api/test-only/later/problem,   409, seats-unavailable",
    })
    void everyRefusalIsAProblem(String method, String path, int status, String name) {
        var response = given().request(method, path).then();
        problem(response, status, name).body("instance", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fails/database", "fails/pool", "fails/log", "later/database", "later/log"})
    void anOutageSaysWhenToComeBack(String path) {
        problem(given().get("/api/test-only/" + path).then(), 503, "unavailable").header("Retry-After", notNullValue());
    }

    @Test
    void whatIsNoErrorIsLeftAlone() {
        given().get("/api/test-only/fails/moved").then().statusCode(304);
    }

    @Test
    void contentTypesAreChecked() {
        problem(given().contentType(ContentType.XML).body("<a/>").post(ECHO).then(), 415, "unsupported-media-type");
        problem(given().contentType(ContentType.URLENC).formParam("text", "x").post(ECHO).then(), 415, "unsupported-media-type");
        problem(given().contentType(ContentType.JSON).accept(ContentType.XML).body("{}").post(ECHO).then(), 406, "not-acceptable");
    }

    @Test
    void whoChangesSomethingByCookieSendsJson() {
        problem(given().cookie("frontrow", "x").put(ECHO).then(), 415, "unsupported-media-type");
        problem(given().cookie("frontrow", "x").contentType("text/plain").body("{}").post(ECHO).then(), 415, "unsupported-media-type");
    }

    @Test
    void aQueryIsChecked() {
        var path = "/api/test-only/things/00000000-0000-0000-0000-000000000000";
        problem(given().queryParam("limit", "x").get(path).then(), 400, "invalid-request").body("errors.field", contains("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "%ff", "%c3%28", "%25;a=b"})
    void aBrokenAddressIsRefusedOrRead(String name) {
        given().urlEncodingEnabled(false).get("/api/test-only/sections/" + name).then()
                .statusCode(not(equalTo(500))).body(not(containsString("Exception")));
    }

    @Test
    void aHugeBodyIsRefused() {
        var body = "{\"text\": \"" + "x".repeat(3_000_000) + "\"}";
        problem(given().contentType(ContentType.JSON).body(body).post(ECHO).then(), 413, "payload-too-large");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/events, 200", "/api/v1/users/me, 401", "/api/v1/nowhere, 404", "/nowhere, 404", "/api/test-only/fails/bug, 500",
        "/api/v1/events?q=%00, 400", "/q/openapi, 200", "/q/health/live, 200", "/q/swagger-ui/, 200"})
    void everyAnswerKeepsBrowsersCareful(String path, int status) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(status)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Strict-Transport-Security", nullValue())
                .header("Server", nullValue());
    }

    @Test
    void theApiRunsNothingInABrowserAndIsKeptByNobody() {
        given().get("/api/v1/users/me").then().header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Cache-Control", "no-store");
        given().get("/q/swagger-ui/").then().header("Content-Security-Policy", containsString("default-src 'self'"));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String name) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + name))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }
}
