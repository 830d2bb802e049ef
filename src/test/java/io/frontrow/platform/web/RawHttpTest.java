package io.frontrow.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests that no well-bred client can send.
@QuarkusTest
class RawHttpTest {
    private static final int PATIENCE_MILLIS = 10_000;
    /// Less than a client has to send a body that is refused.
    private static final int LITTLE_PATIENCE_MILLIS = 4_000;
    private static final String JSON_TO_ECHO = "POST /api/test-only/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ";
    private static final String HUGE_JSON_TO_ECHO =
            "POST /api/test-only/echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9000000\r\n\r\n";

    @TestHTTPResource
    URI address;

    @ParameterizedTest
    @CsvSource({"%zz", "%", "a%", "%e", "..%2f..", "a%2fb", "\"", "{}", "|", "a%00"})
    void brokenAddresses(String name) throws IOException {
        var answer = send("GET /api/test-only/sections/" + name + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertRefusedOrRead(answer);
    }

    /// A way past what looks at the path, such as the gate of orders, if they were understood.
    @ParameterizedTest
    @CsvSource({"/api/v1/bookings;a=b", "/api/v1;a/bookings", "/api/v1%2Fbookings;a", "/api/v1/bookings%2F;a", "/api/v1%2Fbookings",
        "/api/v1/bookings%2F"})
    void addressesThatOnlyTheFrameworkUnderstands(String path) throws IOException {
        var answer = send("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 404") && answer.contains("application/problem+json"), answer);
    }

    @ParameterizedTest
    @CsvSource({"?limit=%zz", "?limit=%", "?%", "?limit=%00", "?=", "?&&&limit"})
    void brokenQueries(String query) throws IOException {
        var answer = send("GET /api/test-only/things/00000000-0000-0000-0000-000000000000" + query
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertRefusedOrRead(answer);
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "application/json; charset=nonsense", "application/", "/", ";"})
    void brokenContentTypes(String type) throws IOException {
        var answer = send(JSON_TO_ECHO + type + "\r\nContent-Length: 2\r\n\r\n{}");
        assertTrue(answer.startsWith("HTTP/1.1 200") || answer.contains("application/problem+json"), answer);
        assertFalse(answer.startsWith("HTTP/1.1 5"), answer);
    }

    @Test
    void anUnknownMethod() throws IOException {
        var answer = send("BREW /api/test-only/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 405") && answer.contains("application/problem+json"), answer);
    }

    @Test
    void aBrokenCookie() throws IOException {
        var answer = send(JSON_TO_ECHO + "application/json\r\nCookie: frontrow=\"; =; ;;\r\nContent-Length: 2\r\n\r\n{}");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }

    @Test
    void aHugeBodyInChunks() throws IOException {
        var chunk = "x".repeat(0x10000);
        var body = "10000\r\n" + chunk + "\r\n";
        var answer = send(JSON_TO_ECHO + "application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + body.repeat(40) + "0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413") && answer.contains("application/problem+json"), answer);
    }

    @Test
    void whoIsStillSendingAHugeBodyReadsTheAnswer() throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(LITTLE_PATIENCE_MILLIS);
            var out = socket.getOutputStream();
            out.write(HUGE_JSON_TO_ECHO.getBytes(StandardCharsets.ISO_8859_1));
            assertEquals('H', socket.getInputStream().read());
            for (int i = 0; i < 9_000; i++) {
                out.write(new byte[1_000]);
            }
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("TTP/1.1 413") && answer.contains("application/problem+json"), answer);
        }
    }

    @Test
    void whoNeverSendsItIsHungUpOn() throws IOException {
        var answer = send(HUGE_JSON_TO_ECHO + "{");
        assertTrue(answer.startsWith("HTTP/1.1 413") && answer.contains("application/problem+json"), answer);
    }

    @ParameterizedTest
    @CsvSource({"414, GET /%s HTTP/1.1", "431, 'GET / HTTP/1.1\r\nX-Long: %s'"})
    void whatIsTooLong(int status, String request) throws IOException {
        var answer = send(request.formatted("x".repeat(20_000)) + "\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 " + status) && answer.contains("application/problem+json"), answer);
    }

    /// Below these limits there is no request yet, and Vert.x closes the connection.
    @ParameterizedTest
    @CsvSource({"414, GET /%s HTTP/1.1", "431, 'GET / HTTP/1.1\r\nX-Long: %s'"})
    void whatIsFarTooLong(int status, String request) throws IOException {
        var answer = send(request.formatted("x".repeat(200_000)) + "\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertEquals(status, Integer.parseInt(answer.substring(9, 12)), answer);
    }

    private static void assertRefusedOrRead(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 200") || answer.contains("application/problem+json"), answer);
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
