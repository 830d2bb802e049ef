package io.frontrow.torture.checker;

import java.util.List;
import java.util.UUID;

/// What a buyer asked for.
///
/// @param subsection its number; 0 for general admission
/// @param seats such as `3-12`, or none for the best that are free
/// @param price of a seat there, in minor units
/// @param key the Idempotency-Key, or null
public record Order(UUID event, String section, int subsection, int quantity, List<String> seats, long price, String key) {}
