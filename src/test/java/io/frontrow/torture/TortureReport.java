package io.frontrow.torture;

import io.frontrow.torture.Tormentor.Done;
import io.frontrow.torture.checker.Rules;
import io.frontrow.torture.checker.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What happened in a run, and what the checker says.
///
/// @param throughput accepted bookings in each second
/// @param controls by mutant: whether the checker sees it in a corrupted copy of this run's history
record TortureReport(long seed, Duration time, List<Done> faults, int[] throughput, int accepted, Map<String, Integer> answers,
        Map<String, Object> facts, List<Violation> violations, Map<String, Boolean> controls) {

    /// Nothing was broken, and the checker notices when something is.
    boolean isSound() {
        return violations.isEmpty() && !controls.containsValue(false);
    }

    String text() {
        var text = new StringBuilder();
        text.append("Torture run, seed %d, %d s of crowd and faults%n".formatted(seed, time.toSeconds()));
        text.append("repeat: ./mvnw -Ptorture verify -Dseed=%d -Dminutes=%d%n".formatted(seed, time.toMinutes()));
        text.append("%nverdict: %s%n".formatted(isSound() ? "SOUND" : "NOT SOUND"));
        for (var rule : Rules.names()) {
            long broken = violations.stream().filter(violation -> violation.rule().equals(rule)).count();
            text.append("  %-36s %s%n".formatted(rule, broken == 0 ? "kept" : "BROKEN " + broken));
        }
        violations.forEach(violation -> text.append("  ! ").append(violation).append(System.lineSeparator()));
        text.append("%nthe checker on this history, corrupted as by a product with%n".formatted());
        controls.forEach((mutant, caught) -> text.append("  %-52s %s%n".formatted(mutant, caught ? "caught" : "NOT CAUGHT")));
        text.append("%n%d bookings accepted, %.0f a second, %d seconds without one%n".formatted(accepted,
                (double) accepted / throughput.length, Arrays.stream(throughput).filter(count -> count == 0).count()));
        facts.forEach((name, value) -> text.append("  %-46s %s%n".formatted(name, value)));
        text.append("%nanswers%n".formatted());
        answers.forEach((name, count) -> text.append("  %-46s %d%n".formatted(name, count)));
        text.append("%n%d faults%n".formatted(faults.size()));
        faults.forEach(fault -> text.append("  ").append(fault).append(System.lineSeparator()));
        return text.toString();
    }

    /// As `report.txt` and `report.html`.
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.txt"), text());
            Files.writeString(folder.resolve("report.html"), html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String html() {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Torture run %d</title>
                <style>body{font:15px/1.4 system-ui;margin:2em;max-width:75em} pre{overflow-x:auto} svg{width:100%%;height:220px}
                rect{fill:#4a7} line{stroke:#c33} .no{color:#c33}</style>
                <h1>Torture run, seed %d: <span class="%s">%s</span></h1>
                <p>Accepted bookings in each second; red: a fault begins (point at it).</p>
                %s<pre>%s</pre></html>
                """.formatted(seed, seed, isSound() ? "yes" : "no", isSound() ? "sound" : "not sound", timeline(), escaped(text()));
    }

    private String timeline() {
        int highest = Math.max(1, Arrays.stream(throughput).max().orElse(1));
        var svg = new StringBuilder("<svg viewBox=\"0 0 %d 200\" preserveAspectRatio=\"none\">".formatted(throughput.length * 2));
        for (int second = 0; second < throughput.length; second++) {
            int height = 200 * throughput[second] / highest;
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"2\" height=\"%d\"/>".formatted(2 * second, 200 - height, height));
        }
        for (var fault : faults) {
            svg.append("<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"0\" y2=\"200\"><title>%2$s</title></line>"
                    .formatted(2 * fault.since(), escaped(fault.toString().strip())));
        }
        return svg.append("</svg>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
