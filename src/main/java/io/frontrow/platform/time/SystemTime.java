package io.frontrow.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The one clock of the process; everything that needs the time has it injected.
public class SystemTime {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
