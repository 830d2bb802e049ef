package io.frontrow.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class EmbeddedServersTest {
    private final ServerAddresses servers = EmbeddedServers.shared();

    @Test
    void postgresAnswers() throws SQLException {
        try (var connection = servers.connect(); var statement = connection.createStatement()) {
            var version = statement.executeQuery("SHOW server_version_num");
            assertTrue(version.next());
            assertTrue(version.getInt(1) >= 180000, "PostgreSQL 18 or newer");
        }
    }

    @Test
    void kafkaMakesATopic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers.kafka()))) {
            admin.createTopics(List.of(new NewTopic("embedded-servers-test", 2, (short) 1))).all().get();
            var topic = admin.describeTopics(List.of("embedded-servers-test")).allTopicNames().get();
            assertEquals(2, topic.get("embedded-servers-test").partitions().size());
        }
    }

    @Test
    void redisAnswers() throws IOException {
        var address = URI.create(servers.redis());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals("+PONG", new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void theSameServersAreUsedTwice() {
        assertEquals(servers, EmbeddedServers.shared());
    }
}
