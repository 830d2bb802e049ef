package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.ticketing.domain.SeatMap;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// The same on every node for the same content.
final class ContentTag {
    private static final int BYTES = 12;
    private static final byte[] NOTHING_MORE = {};

    private ContentTag() {}

    static EntityTag of(SeatMap map) {
        return of(map.section() + map.subsection() + map.price(), map.statuses().packed());
    }

    /// The text of a record has all that it answers.
    static EntityTag of(EventJson event) {
        return of(event.toString(), NOTHING_MORE);
    }

    private static EntityTag of(String text, byte[] more) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(Arrays.copyOf(digest.digest(more), BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every JDK", e);
        }
    }
}
