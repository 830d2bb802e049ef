package io.frontrow.torture.checker;

import java.util.UUID;

/// A subsection.
record SeatKey(UUID event, int index) {}
