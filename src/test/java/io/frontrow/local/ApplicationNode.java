package io.frontrow.local;

import java.net.URI;
import java.nio.file.Path;

/// One application process' stable place: its name, its port and its folder stay when the process is started
/// again.
public record ApplicationNode(String name, int port, Path folder) {

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
