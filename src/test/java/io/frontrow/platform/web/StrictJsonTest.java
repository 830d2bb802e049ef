package io.frontrow.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    enum Colour { RED, BLUE }

    record Part(String name, Integer price) {}

    record Sample(String text, Integer whole, int primitive, Long huge, Boolean flag, UUID id, Instant at, Colour colour,
            List<String> seats, List<Part> parts, JsonNode any) {}

    record One(String only) {}

    private final StrictJson json = new StrictJson(new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));

    @Test
    void readsWhatIsRight() {
        var id = UUID.randomUUID();
        var sample = (Sample) read("""
                {"text": "é😀", "whole": 5, "primitive": 1, "huge": 9007199254740993, "flag": true, "id": "%s",
                 "at": "2026-11-21T20:00:00+08:00", "colour": "RED", "seats": ["1-1"], "parts": [{"name": "a"}], "any": [1]}
                """.formatted(id));
        assertEquals("é😀", sample.text());
        assertEquals(9007199254740993L, sample.huge());
        assertEquals(Instant.parse("2026-11-21T12:00:00Z"), sample.at());
        assertEquals(List.of(new Part("a", null)), sample.parts());
        assertEquals(id, sample.id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text      | 5
            text      | true
            text      | {}
            text      | "a\\u0000b"
            text      | "\\ud800"
            whole     | "1"
            whole     | ""
            whole     | 1.5
            whole     | 1.0
            whole     | 1e2
            whole     | 2147483648
            whole     | 123456789012345678901234567890
            whole     | true
            whole     | []
            primitive | null
            primitive | "1"
            primitive | 0.1
            huge      | 9223372036854775808
            huge      | "9"
            flag      | 1
            flag      | "true"
            flag      | "false"
            id        | 5
            id        | ""
            id        | "abc"
            id        | "1-1-1-1-1"
            id        | "AAAAAAAAAAAAAAAAAAAAAA=="
            at        | 1700000000
            at        | ""
            at        | "2026-11-21"
            at        | "2026-11-21T20:00:00"
            at        | "2026-02-30T20:00:00Z"
            at        | "+1000000000-01-01T00:00:00Z"
            at        | "-0044-03-15T00:00:00Z"
            colour    | "GREEN"
            colour    | "red"
            colour    | ""
            colour    | 0
            colour    | "0"
            seats     | "1-1"
            seats     | {}
            seats[0]  | [1]
            seats[1]  | ["1-1", null]
            parts     | {}
            parts[0]  | [5]
            parts[0]  | ["x"]
            parts[0].name  | [{"name": 5}]
            parts[1].price | [{}, {"price": "5"}]
            parts[0].prise | [{"prise": 5}]
            unknown   | 1
            unknown   | null
            """)
    void namesTheFault(String field, String value) {
        var name = field.replaceAll("[\\[.].*", "");
        var primitive = name.equals("primitive") ? "" : ", \"primitive\": 1";
        assertEquals(List.of(field), fields("{\"" + name + "\": " + value + primitive + "}"));
    }

    @Test
    void listsAllFaults() {
        assertEquals(List.of("text", "whole", "primitive", "parts[0].price", "extra"),
                fields("{\"text\": 5, \"whole\": \"x\", \"parts\": [{\"price\": \"a\"}], \"extra\": 1}"));
    }

    @Test
    void stopsListingSomewhere() {
        var seats = IntStream.range(0, 1000).mapToObj(i -> "" + i).toList();
        assertEquals(Faults.MAX_LISTED + 1, fields("{\"primitive\": 1, \"seats\": " + seats + "}").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "5", "\"x\"", "{", "{\"primitive\": 1", "{\"primitive\": 1}}", "{\"primitive\": 1} {}",
        "{\"primitive\": 1, \"primitive\": 2}", "{'primitive': 1}", "{primitive: 1}", "{\"primitive\": 1,}", "{\"primitive\": NaN}",
        "{\"primitive\": 01}", "<a/>", "{\"primitive\": 1, /* c */ \"text\": \"\"}"})
    void refusesWhatIsNotOneObject(String body) {
        assertEquals(List.of("body"), fields(body));
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrNotUtf8() {
        assertEquals(List.of("body"), fields("{\"primitive\": 1, \"any\": " + "[".repeat(5000) + "]".repeat(5000) + "}"));
        assertEquals(List.of("body"), fields("{\"primitive\": 1, \"text\": \"" + "x".repeat(200_000) + "\"}"));
        assertEquals(List.of("body"), fields("{\"primitive\": " + "1".repeat(100) + "}"));
        assertEquals(List.of("body"), fields("{\"" + "x".repeat(10_000) + "\": 1}"));
        assertEquals(List.of("body"), fields("{\"text\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1), Sample.class));
    }

    @Test
    void aRecordOfOneFieldIsStillAnObject() {
        assertEquals(List.of("body"), fields("\"x\"".getBytes(StandardCharsets.UTF_8), One.class));
        assertEquals(new One("x"), json.read("{\"only\": \"x\"}".getBytes(StandardCharsets.UTF_8), One.class));
    }

    @Test
    void saysNothingOfOurClasses() {
        var faults = refusal("{\"text\": 5, \"colour\": \"X\"}".getBytes(StandardCharsets.UTF_8), Sample.class).errors();
        assertEquals(List.of(), faults.stream().filter(fault -> fault.message().contains("io.frontrow")
                || fault.message().contains("java.")).toList());
    }

    record Order(Integer quantity, String name, List<String> seats) implements Reviewed {
        @Override
        public List<Problem.Fault> faults() {
            return List.of(new Problem.Fault("name", "is not nice"), new Problem.Fault("quantity", "is required"),
                    new Problem.Fault("seats", "is required"));
        }
    }

    @Test
    void whatIsReadableIsReviewedBesideWhatIsNot() {
        var body = "{\"quantity\": \"1\", \"name\": \"x\", \"seats\": [\"1-1\", 2], \"more\": 1}";
        assertEquals(List.of("quantity", "seats[1]", "more", "name"), fields(body.getBytes(StandardCharsets.UTF_8), Order.class));
        assertEquals(List.of("body"), fields("[]".getBytes(StandardCharsets.UTF_8), Order.class));
    }

    private Object read(String body) {
        return json.read(body.getBytes(StandardCharsets.UTF_8), Sample.class);
    }

    private List<String> fields(String body) {
        return fields(body.getBytes(StandardCharsets.UTF_8), Sample.class);
    }

    private List<String> fields(byte[] body, Class<?> type) {
        return refusal(body, type).errors().stream().map(Problem.Fault::field).toList();
    }

    private Problem refusal(byte[] body, Class<?> type) {
        var problem = assertThrows(ProblemException.class, () -> json.read(body, type)).problem();
        assertEquals(400, problem.status());
        return problem;
    }
}
