package io.frontrow.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.bench.load.LoadResult.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// `report.json` and `report.md`, written again after each scenario, so that a run that is stopped leaves what it found.
final class Report {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final ObjectNode json = JSON.createObjectNode();
    private final List<String> lines = new ArrayList<>();
    private long doubleSold;
    private long lost;
    private long withoutSeats;

    Report(Path folder) {
        this.folder = folder;
        json.put("startedAt", Instant.now().toString());
        json.put("commit", output("git", "rev-parse", "--short", "HEAD") + (output("git", "status", "--porcelain").isEmpty()
                ? "" : " and changes"));
        json.put("machine", "%d cores, %s, JDK %s, load before %s".formatted(Runtime.getRuntime().availableProcessors(), model(),
                Runtime.version(), output("cat", "/proc/loadavg")));
    }

    void put(String name, double value) {
        json.put(name, rounded(name, value));
    }

    void put(String object, String name, double value) {
        json.withObject("/" + object).put(name, rounded(name, value));
    }

    void put(String object, Times times) {
        put(object, "p50Millis", times.p50Millis());
        put(object, "p99Millis", times.p99Millis());
        put(object, "maxMillis", times.maxMillis());
    }

    /// @throws IllegalStateException when it was not measured
    double number(String name) {
        if (!json.has(name)) {
            throw new IllegalStateException(name + " has not been measured");
        }
        return json.get(name).asDouble();
    }

    void count(SaleAudit audit, long missing, long unsettled) {
        doubleSold += audit.doubleSold();
        lost += audit.lost() + unsettled;
        withoutSeats += missing;
        json.put("doubleSold", doubleSold).put("lost", lost).put("withoutSeats", withoutSeats);
    }

    /// The rest is measured all the same.
    void failed(String scenario, RuntimeException why) {
        json.withObject("/failed").put(scenario, why.toString());
        lines.add(scenario + " failed: " + why);
    }

    boolean isSound() {
        return doubleSold == 0 && lost == 0 && withoutSeats == 0 && !json.has("failed");
    }

    void line(String text) {
        lines.add(text);
    }

    void write() {
        try {
            Files.createDirectories(folder);
            JSON.writeValue(folder.resolve("report.json").toFile(), json);
            Files.writeString(folder.resolve("report.md"), markdown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double rounded(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalStateException(name + " has nothing to be measured by");
        }
        return Math.round(value * 1_000) / 1_000.0;
    }

    private String markdown() throws IOException {
        var text = new StringBuilder("# Frontrow, measured\n\n")
                .append(json.get("machine").asText()).append("; commit ").append(json.get("commit").asText()).append("; ")
                .append(json.get("startedAt").asText()).append("\n\n| figure | |\n|---|---|\n");
        json.properties().forEach(figure -> {
            if (!figure.getValue().isTextual()) {
                text.append("| ").append(figure.getKey()).append(" | ").append(figure.getValue()).append(" |\n");
            }
        });
        text.append("\n```\n").append(String.join("\n", lines)).append("\n```\n");
        return text.toString();
    }

    private static String model() {
        return output("sh", "-c", "grep -m1 'model name' /proc/cpuinfo | cut -d: -f2").strip();
    }

    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException _) {
            return "unknown";
        }
    }
}
