package io.frontrow.ticketing.adapter.in.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.IdempotencyKeyHeader;
import io.frontrow.ticketing.domain.RequestKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The Idempotency-Key of a request with a fingerprint of its body. White space makes no difference, nor does the order of
/// fields, except within a list of blocks.
@ApplicationScoped
public class CreationKeys {
    private final ObjectMapper json;

    public CreationKeys(ObjectMapper json) {
        this.json = json;
    }

    Optional<RequestKey> read(HttpHeaders headers, CreateEventJson body, Faults faults) {
        return IdempotencyKeyHeader.read(headers, faults).map(key -> new RequestKey(key, fingerprint(body)));
    }

    private String fingerprint(CreateEventJson body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
