package io.frontrow.platform.web;

import java.util.List;

/// A body that says what is wrong with it, so that this is listed, too, when other parts of it cannot be read at all.
public interface Reviewed {

    /// Of what was read; what could not be read is missing.
    List<Problem.Fault> faults();
}
