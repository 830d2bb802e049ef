package io.frontrow.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Turns a request's bytes into an object, or into the list of all their faults. Nothing is converted: a number
/// is not a text, a text not a number, a half not a whole, and an unknown or repeated field is a mistake.
/// Thread-safe.
@Singleton
public class StrictJson {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxNumberLength(40)
            .maxNameLength(200)
            .maxStringLength(100_000)
            .build();

    private final ObjectMapper mapper;
    private final ConcurrentMap<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    /// Takes over what the application's mapper knows of its types, and none of its leniency.
    @Inject
    public StrictJson(ObjectMapper lenient) {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(LIMITS)
                .build();
        mapper = strict(lenient.copyWith(factory));
    }

    @SuppressWarnings("deprecation") // The builder that replaces it cannot start from an existing mapper.
    private static ObjectMapper strict(ObjectMapper mapper) {
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        return mapper.registerModule(new StrictScalars());
    }

    /// Never returns null.
    ///
    /// @throws ProblemException a 400 with every fault that was found
    public Object read(byte[] body, Type type) {
        try {
            Object value = readers.computeIfAbsent(type, this::readerFor).readValue(body);
            if (value != null) {
                return value;
            }
        } catch (IOException e) {
            throw refused(body, type, e);
        }
        var fault = new Problem.Fault(JsonFaults.BODY, "must not be null");
        throw new ProblemException(Problem.invalid(List.of(fault)));
    }

    private ObjectReader readerFor(Type type) {
        return mapper.readerFor(mapper.constructType(type));
    }

    /// The first fault stopped the fast way, so the slow way goes through the whole body for all of them.
    private ProblemException refused(byte[] body, Type type, IOException first) {
        var faults = new Faults();
        try {
            JsonNode tree = mapper.readTree(body);
            faults.require(tree != null && !tree.isMissingNode(), JsonFaults.BODY, "must not be empty");
            if (faults.isEmpty()) {
                boolean readable = new JsonFaults(mapper, faults).find(tree, mapper.constructType(type));
                if (readable && readerFor(type).readValue(tree) instanceof Reviewed rest) {
                    faults.addNews(rest.faults());
                }
                faults.require(!faults.isEmpty(), JsonFaults.pathOf(first), "has a value that cannot be read");
            }
        } catch (JsonProcessingException e) {
            faults.require(false, JsonFaults.BODY, JsonFaults.malformed(e));
        } catch (IOException e) {
            faults.require(false, JsonFaults.BODY, "is not valid JSON in UTF-8");
        }
        return new ProblemException(Problem.invalid(faults.list()));
    }
}
