package io.frontrow.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.frontrow.shared.BoundedContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every rule is checked twice: the product keeps it, and a broken example under `broken` is caught by it.
class ArchitectureTest {

    private static final String PRODUCT = "io.frontrow";
    private static final String BROKEN = "io.frontrow.architecture.broken";
    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(PRODUCT);
    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN);

    @TestFactory
    Stream<DynamicTest> theProductKeepsEachRule() {
        return rules(PRODUCT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCT_CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleCatchesItsBrokenExample() {
        return rules(BROKEN).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertTrue(
                        rule.getValue().evaluate(BROKEN_CLASSES).hasViolation(), "the broken example went unnoticed")));
    }

    @Test
    void everyContextDeclaresItsNeighbours() {
        Set<String> contexts = PRODUCT_CLASSES.stream()
                .map(type -> type.getPackageName().replaceFirst("^io\\.frontrow\\.?", "").split("\\.")[0])
                .filter(name -> !name.isEmpty() && !Set.of("shared", "platform").contains(name))
                .collect(Collectors.toSet());
        assertEquals(contexts, neighbours().keySet(), "a package of io.frontrow without @BoundedContext");
    }

    @Test
    void sharedStaysSmallAndUsesNobody() {
        List<String> shared = new ArrayList<>();
        PRODUCT_CLASSES.stream().filter(type -> type.getPackageName().equals(PRODUCT + ".shared"))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .forEach(type -> shared.add(type.getSimpleName()));
        assertTrue(shared.size() <= 10, "shared has grown to " + shared);
    }

    private static Map<String, ArchRule> rules(String base) {
        Map<String, ArchRule> rules = new TreeMap<>();
        neighbours().forEach((context, allowed) -> {
            rules.put("front doors of " + context, Rules.frontDoors(base, context, allowed).allowEmptyShould(true));
            rules.put("root of " + context, Rules.rootUsesOnlyRoots(base, context, allowed).allowEmptyShould(true));
        });
        rules.put("domain looks inward", Rules.domainLooksInward(base));
        rules.put("application looks inward", Rules.applicationLooksInward(base));
        rules.put("platform serves adapters", Rules.platformServesAdapters(base));
        rules.put("platform knows only front doors", Rules.platformKnowsOnlyFrontDoors(base));
        rules.put("shared uses nobody", Rules.sharedUsesNobody(base));
        rules.put("the core is plain Java", Rules.coreIsPlainJava(base));
        rules.put("the core has no clock and no dice", Rules.coreHasNoClockAndNoDice(base));
        Rules.homesOfTechnology(base).forEach((technology, rule) -> rules.put("home of " + technology, rule));
        rules.put("no cycles", Rules.noCycles(base));
        rules.put("true names", Rules.trueNames(base));
        return rules;
    }

    /// As declared on the contexts' root packages.
    private static Map<String, String[]> neighbours() {
        Map<String, String[]> neighbours = new TreeMap<>();
        PRODUCT_CLASSES.stream().filter(type -> type.isAnnotatedWith(BoundedContext.class))
                .forEach(type -> neighbours.put(type.getPackageName().substring(PRODUCT.length() + 1),
                        type.getAnnotationOfType(BoundedContext.class).mayUse()));
        return neighbours;
    }
}
