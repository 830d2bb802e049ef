package io.frontrow.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionArtifactTest {
    @TempDir
    Path home;

    @Test
    void anEmbeddedServerIsFound() throws IOException {
        var broker = Files.createFile(Files.createDirectories(home.resolve("lib/main")).resolve("org.apache.kafka.kafka_2.13-4.1.1.jar"));
        assertEquals(List.of(broker), ProductionArtifact.testOnly(home));
    }

    @Test
    void aClientIsNot() throws IOException {
        Files.createFile(home.resolve("org.apache.kafka.kafka-clients-4.1.1.jar"));
        Files.createFile(home.resolve("org.postgresql.postgresql-42.7.10.jar"));
        assertEquals(List.of(), ProductionArtifact.testOnly(home));
    }
}
