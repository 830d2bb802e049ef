package io.frontrow.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.bench.load.LoadGenerator;
import io.frontrow.bench.load.LoadPlan;
import io.frontrow.bench.load.LoadResult;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The load generator's process, as the benchmark sees it.
final class Generator implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long STOP_SECONDS = 5;

    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;

    private Generator(Process process) {
        this.process = process;
        this.to = process.outputWriter();
        this.from = process.inputReader();
    }

    /// @param secret signs the buyers' tokens
    static Generator start(int port, String secret, Path folder, String classPath) {
        try {
            Files.createDirectories(folder);
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(java, "-Xmx1g", "-XX:+UseSerialGC", "-cp", classPath,
                    LoadGenerator.class.getName(), "" + port, secret, folder.toString())
                    .redirectError(folder.resolve("generator.log").toFile()).start();
            Files.writeString(folder.resolve("generator.pid"), process.pid() + "\n");
            return new Generator(process);
        } catch (IOException e) {
            throw new UncheckedIOException("the load generator does not start", e);
        }
    }

    long pid() {
        return process.pid();
    }

    /// Runs the plans at the same time; the results in their order.
    synchronized List<LoadResult> run(List<LoadPlan> plans) {
        try {
            to.write(JSON.writeValueAsString(plans));
            to.newLine();
            to.flush();
            var line = from.readLine();
            if (line == null) {
                throw new IllegalStateException("the load generator has ended, see generator.log");
            }
            return JSON.readValue(line, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the load generator does not answer", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
