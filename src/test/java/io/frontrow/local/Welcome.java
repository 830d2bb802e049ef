package io.frontrow.local;

import io.frontrow.embedded.ServerAddresses;
import java.util.List;
import java.util.stream.Collectors;

/// What is printed when everything stands: what to open, and what to type next.
record Welcome(List<ApplicationNode> nodes, ServerAddresses servers, String event) {

    String text() {
        var base = "http://localhost:" + nodes.getFirst().port();
        var addresses = nodes.stream().map(node -> "http://localhost:" + node.port()).collect(Collectors.joining("  "));
        var logs = nodes.stream().map(node -> node.folder().resolve("application.log").toString()).collect(Collectors.joining("  "));
        return """

                Frontrow is ready: %s
                  API        %s/q/swagger-ui
                  event      %s/api/v1/events/%s
                  database   psql "postgresql://%s@%s"
                  log        %s

                Log in and book two seats:
                  TOKEN=$(curl -s %s/api/v1/sessions -H 'Content-Type: application/json' \\
                    -d '{"email":"%s","password":"%s"}' | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')
                  curl -s -w '\\n' %s/api/v1/bookings -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                    -d '{"eventId":"%s","section":"A","subsection":1,"quantity":2,"selection":"best_available"}'
                  curl -s %s/api/v1/bookings -H "Authorization: Bearer $TOKEN"

                The hall is sold by %s, with the same password.
                Ctrl-C stops everything; the data stays in target/local, and -Dfresh forgets it.
                """.formatted(addresses, base, base, event, servers.databaseUser(),
                servers.jdbcUrl().replace("jdbc:postgresql://", ""), logs,
                base, DemoSale.BUYER, DemoSale.PASSWORD, base, event, base, DemoSale.SELLER);
    }
}
