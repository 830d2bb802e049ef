package io.frontrow.identity.adapter.in.rest;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from: its IPv4 address, or the /64 of its IPv6 address, of which one household has as many addresses
/// as it likes. Behind a proxy it is the proxy's, unless `quarkus.http.proxy` says whose headers to believe.
final class CallerPlace {
    private static final int NETWORK_BYTES = 8;

    private CallerPlace() {}

    static String of(HttpServerRequest request) {
        var remote = request.remoteAddress();
        var host = remote == null ? null : remote.hostAddress();
        return host == null ? "unknown" : ofAddress(host);
    }

    /// A text that is no address, which a proxy may have made up, is a place of its own.
    static String ofAddress(String host) {
        try {
            var address = InetAddress.ofLiteral(host);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                    : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            return host;
        }
    }
}
