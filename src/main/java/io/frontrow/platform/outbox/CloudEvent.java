package io.frontrow.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A change that other systems hear of, as CloudEvents 1.0 in structured mode. `id` is the same however often the change is
/// sent; `data` holds what JSON knows: texts, numbers, lists and maps.
public record CloudEvent(String id, String source, String type, String subject, Instant time, Map<String, Object> data) {
    /// The header `content-type` of its message.
    public static final String CONTENT_TYPE = "application/cloudevents+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    public byte[] toJson() {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", source);
        event.put("type", type);
        event.put("subject", subject);
        event.put("time", time.toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + event, e);
        }
    }
}
