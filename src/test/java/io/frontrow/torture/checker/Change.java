package io.frontrow.torture.checker;

import com.fasterxml.jackson.databind.JsonNode;

/// What other systems were told.
///
/// @param id the same however often it was sent
public record Change(String type, String id, String subject, JsonNode data) {}
