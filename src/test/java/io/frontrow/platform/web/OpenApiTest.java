package io.frontrow.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
    @Test
    void theDocumentTellsTheWholeContract() {
        given().queryParam("format", "json").get("/q/openapi").then().statusCode(200)
                .body("info.title", equalTo("Frontrow"))
                .body("info.version", notNullValue())
                .body("components.securitySchemes.token.scheme", equalTo("bearer"))
                .body("components.schemas.Problem.properties", hasKey("errors"))
                .body("paths.'/api/v1/users'.post.responses.default.content", hasKey("application/problem+json"))
                .body("paths.'/api/v1/users/me'.get.security[0]", hasKey("token"));
    }

    @Test
    void itCanBeReadInABrowser() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger-ui"));
    }
}
