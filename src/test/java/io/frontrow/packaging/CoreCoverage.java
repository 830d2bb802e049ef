package io.frontrow.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Prints how much of the core (domain, application and front door of each context) the tests ran, from
/// JaCoCo's CSV report.
public final class CoreCoverage {
    private static final Path REPORT = Path.of("target", "site", "jacoco", "jacoco.csv");
    private static final Pattern CORE =
            Pattern.compile("io\\.frontrow\\.(shared|identity|ticketing|seatinventory|booking)(\\.(domain|application)(\\..*)?)?");
    private static final int PACKAGE = 1;
    private static final int BRANCH_MISSED = 5;
    private static final int LINE_MISSED = 7;

    private CoreCoverage() {}

    /// Called by the build; without a report (the tests were skipped) it prints nothing.
    public static void main(String[] args) throws IOException {
        if (!Files.exists(REPORT)) {
            return;
        }
        var contexts = new TreeMap<String, Covered>();
        try (var lines = Files.lines(REPORT)) {
            lines.skip(1).map(line -> line.split(",")).forEach(row -> add(row, contexts));
        }
        contexts.forEach((context, covered) -> System.out.println("  " + covered.line(context)));
        System.out.println(contexts.values().stream().reduce(Covered.NONE, Covered::plus).line("Coverage of the core"));
    }

    private static void add(String[] row, Map<String, Covered> contexts) {
        var matcher = CORE.matcher(row[PACKAGE]);
        if (matcher.matches()) {
            contexts.merge(matcher.group(1), Covered.of(row), Covered::plus);
        }
    }

    private record Covered(int lines, int allLines, int branches, int allBranches) {
        private static final Covered NONE = new Covered(0, 0, 0, 0);

        private static Covered of(String[] row) {
            int branches = Integer.parseInt(row[BRANCH_MISSED + 1]);
            int lines = Integer.parseInt(row[LINE_MISSED + 1]);
            return new Covered(lines, lines + Integer.parseInt(row[LINE_MISSED]),
                    branches, branches + Integer.parseInt(row[BRANCH_MISSED]));
        }

        private Covered plus(Covered other) {
            return new Covered(lines + other.lines, allLines + other.allLines,
                    branches + other.branches, allBranches + other.allBranches);
        }

        private String line(String name) {
            return "%-20s lines %s (%d of %d), branches %s (%d of %d)".formatted(name,
                    share(lines, allLines), lines, allLines, share(branches, allBranches), branches, allBranches);
        }

        private static String share(int part, int whole) {
            return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
        }
    }
}
