package io.frontrow.torture;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.faults.AgentJar;
import io.frontrow.torture.TortureRun.Least;
import io.frontrow.torture.checker.Violation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `./mvnw -Ptorture verify -Dit.test=BrokenProductsIT`: a short torture run on the product, under every fault that is used here,
/// and on each [BrokenProduct] (`-Dproduct=` for one), under its own. The checker has to be green for the one; for each of the
/// others, the promise that it breaks has to be red.
class BrokenProductsIT {
    private static final Path FOLDER = Path.of("target", "torture");
    private static final int ORDERS_PER_SECOND = 80;
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final Duration TIME_OF_ALL_FAULTS = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void theProductItselfIsSound() {
        var faults = Arrays.stream(BrokenProduct.values()).flatMap(product -> product.faults().stream()).distinct().toList();
        var report = tortured(List.of(), faults, TIME_OF_ALL_FAULTS);
        System.out.println("the product itself: " + report.violations());
        assertTrue(report.isSound(), () -> "" + report.violations());
        assertTrue(report.faults().size() >= faults.size(), () -> "only " + report.faults());
    }

    static List<BrokenProduct> products() {
        var one = System.getProperty("product");
        return Arrays.stream(BrokenProduct.values()).filter(product -> one == null || product.name().equals(one)).toList();
    }

    @ParameterizedTest
    @MethodSource("products")
    void theCheckerNotices(BrokenProduct product) {
        var report = tortured(List.of(AgentJar.option(FOLDER, product.sabotage())), product.faults(), TIME);
        var broken = report.violations().stream().map(Violation::rule).collect(toCollection(TreeSet::new));
        System.out.printf("%s: %s%n    broken: %s%n", product, product.words(), broken);
        report.violations().stream().filter(it -> it.rule().equals(product.promise())).limit(2)
                .forEach(violation -> System.out.println("    " + violation));
        assertTrue(broken.contains(product.promise()), () -> product + " is not noticed: " + product.words() + ", only " + broken);
    }

    /// Until each of the faults has been there, twice the time at most.
    private static TortureReport tortured(List<String> options, List<Fault> faults, Duration time) {
        try (var world = World.startCold(2, options)) {
            return new TortureRun(1, time, ORDERS_PER_SECOND, new Least(0, faults.size()), faults, PATIENCE, world).run();
        }
    }
}
