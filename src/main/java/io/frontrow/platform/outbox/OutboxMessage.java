package io.frontrow.platform.outbox;

import java.util.UUID;

/// A message that was decided. Those of one `key` are sent in the order in which they were written; each may be sent more
/// than once, always the same bytes.
public record OutboxMessage(UUID key, String topic, byte[] payload) {}
