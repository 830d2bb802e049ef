package io.frontrow.torture;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.faults.AgentJar;
import io.frontrow.torture.TortureRun.Least;
import io.frontrow.torture.checker.Rules;
import io.frontrow.torture.checker.Violation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `./mvnw -Ptorture verify -Dit.test=BrokenProductsIT`: a short torture run, on the product and on each [BrokenProduct]. The
/// checker has to be green for the one and red for all others, by a promise of its own: a run that does not end is not enough.
class BrokenProductsIT {
    private static final Path FOLDER = Path.of("target", "torture");
    private static final int ORDERS_PER_SECOND = 80;
    private static final Duration TIME = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @Test
    void theProductItselfIsSound() {
        var report = tortured(List.of(), List.of(Fault.values()));
        System.out.println("unbroken: " + report.violations());
        assertTrue(report.isSound(), () -> "" + report.violations());
    }

    @ParameterizedTest
    @EnumSource
    void theCheckerNotices(BrokenProduct product) {
        var report = tortured(List.of(AgentJar.option(FOLDER, product.sabotage())), product.faults());
        var broken = report.violations().stream().map(Violation::rule).filter(Rules.names()::contains)
                .collect(toCollection(TreeSet::new));
        System.out.printf("%-24s %s%n    broken: %s%n", product, product.words(), broken);
        report.violations().stream().limit(3).forEach(violation -> System.out.println("    " + violation));
        assertFalse(broken.isEmpty(), () -> product + " is not noticed: " + product.words());
    }

    private static TortureReport tortured(List<String> options, List<Fault> faults) {
        try (var world = World.startCold(2, options)) {
            return new TortureRun(1, TIME, ORDERS_PER_SECOND, new Least(0, 0), faults, PATIENCE, world).run();
        }
    }
}
