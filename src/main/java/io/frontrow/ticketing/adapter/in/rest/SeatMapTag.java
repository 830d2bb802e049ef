package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.ticketing.domain.SeatMap;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The same on every node for the same seats, statuses and price.
final class SeatMapTag {
    private static final int BYTES = 12;

    private SeatMapTag() {}

    static EntityTag of(SeatMap map) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((map.section() + map.subsection() + map.price()).getBytes(StandardCharsets.UTF_8));
            var hash = digest.digest(map.statuses().packed());
            return new EntityTag(HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every JDK", e);
        }
    }
}
