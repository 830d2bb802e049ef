package io.frontrow.ticketing.application.port.out;

import java.util.Map;

/// How far the log of seat results reaches.
public interface ResultEnds {

    /// Of each partition, the offset that its next result will have. Asks the log; a failure is thrown.
    Map<Integer, Long> ends();
}
