package io.frontrow.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// The house's rules. `base` is the package that holds the contexts, so that the same rule judges the product and the
/// broken example that it must catch. Positive lists ("may use only"): a forbidden thing nobody thought of is caught too.
final class Rules {

    private static final Set<String> CLOCKS_AND_DICE = Set.of("java.time.Instant.now", "java.time.LocalDateTime.now",
            "java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.util.UUID.randomUUID",
            "java.lang.Math.random", "java.util.concurrent.ThreadLocalRandom.current", "java.time.Clock.systemUTC");
    private static final String VAGUE = ".*(Manager|Helper|Utils?|Impl|Dto|Common|Processor)";

    private Rules() {}

    /// A context knows itself, what everybody may use, the platform, and the front doors of its declared neighbours.
    static ArchRule frontDoors(String base, String context, String... neighbours) {
        return classes().that().resideInAPackage(base + "." + context + "..")
                .should().onlyDependOnClassesThat(outside(base)
                        .or(resideInAnyPackage(base + "." + context + "..", base + ".shared", base + ".platform.."))
                        .or(resideInAnyPackage(roots(base, neighbours)))
                        .as("its own, shared, platform, or the front doors of " + Arrays.toString(neighbours)));
    }

    /// The front door itself stands in nobody's house: it uses only front doors.
    static ArchRule rootUsesOnlyRoots(String base, String context, String... neighbours) {
        return classes().that().resideInAPackage(base + "." + context)
                .should().onlyDependOnClassesThat(outside(base)
                        .or(resideInAnyPackage(base + "." + context, base + ".shared"))
                        .or(resideInAnyPackage(roots(base, neighbours))).as("front doors and shared"));
    }

    static ArchRule domainLooksInward(String base) {
        return classes().that().resideInAPackage(base + ".*.domain..")
                .should().onlyDependOnClassesThat(outside(base)
                        .or(resideInAnyPackage(base + ".*.domain..", base + ".*")).as("domain and front doors"));
    }

    static ArchRule applicationLooksInward(String base) {
        return classes().that().resideInAPackage(base + ".*.application..")
                .should().onlyDependOnClassesThat(outside(base)
                        .or(resideInAnyPackage(base + ".*.application..", base + ".*.domain..", base + ".*"))
                        .as("application, domain and front doors"));
    }

    /// The platform serves adapters; it knows front doors at most.
    static ArchRule platformServesAdapters(String base) {
        return noClasses().that().resideOutsideOfPackages(base + ".*.adapter..", base + ".platform..")
                .should().dependOnClassesThat().resideInAPackage(base + ".platform..");
    }

    static ArchRule platformKnowsOnlyFrontDoors(String base) {
        return classes().that().resideInAPackage(base + ".platform..")
                .should().onlyDependOnClassesThat(outside(base)
                        .or(resideInAnyPackage(base + ".platform..", base + ".*")).as("platform and front doors"));
    }

    static ArchRule sharedUsesNobody(String base) {
        return classes().that().resideInAPackage(base + ".shared..")
                .should().onlyDependOnClassesThat(outside(base).or(resideInAnyPackage(base + ".shared..")).as("shared"));
    }

    static ArchRule coreIsPlainJava(String base) {
        return classes().that().resideInAnyPackage(base + ".*.domain..", base + ".*.application..")
                .should().onlyDependOnClassesThat(resideInAnyPackage(base + "..", "java.lang", "java.lang.runtime",
                        "java.lang.invoke", "java.util", "java.util.function", "java.util.regex", "java.util.stream", "java.time..",
                        "java.math", "java.nio", "java.nio.charset", "java.security", "javax.crypto..", "")
                        .or(describe("an asynchronous answer", c -> c.getName().startsWith("java.util.concurrent.Completi")
                                || c.getName().equals("java.util.concurrent.CompletableFuture")))
                        .or(describe("an array", JavaClass::isArray)));
    }

    static ArchRule coreHasNoClockAndNoDice(String base) {
        return noClasses().that().resideInAnyPackage(base + ".*.domain..", base + ".*.application..")
                .should().accessTargetWhere(describe("a clock or dice", (JavaAccess<?> access) -> CLOCKS_AND_DICE.contains(
                        access.getTargetOwner().getName() + "." + access.getTarget().getName())))
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Random")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.Thread");
    }

    /// Each technology lives only in the packages named for it.
    static Map<String, ArchRule> homesOfTechnology(String base) {
        return Map.of(
                "JAX-RS", home(base, "jakarta.ws.rs..", ".*.adapter.in.rest..", ".platform.web.."),
                "Kafka", home(base, "org.apache.kafka..", ".*.adapter.in.kafka..", ".*.adapter.out.kafka..",
                        ".*.adapter.wiring..", ".platform.kafka.."),
                "SQL", home(base, "java.sql..", ".*.adapter.out.postgres..", ".platform.postgres.."),
                "JPA", home(base, "jakarta.persistence..", ".*.adapter.out.postgres.."),
                "Redis", home(base, "io.quarkus.redis..", ".*.adapter.in.redis..", ".*.adapter.out.redis..",
                        ".platform.redis.."),
                "the client of Redis", home(base, "io.vertx.mutiny.redis..", ".*.adapter.in.redis..", ".*.adapter.out.redis..",
                        ".*.adapter.wiring..", ".platform.redis.."),
                "RocksDB", home(base, "org.rocksdb..", ".*.adapter.out.rocksdb.."),
                "scheduler", home(base, "io.quarkus.scheduler..", ".*.adapter.in.timer.."));
    }

    static ArchRule noCycles(String base) {
        return slices().matching(base + ".(*)..")
                .that(DescribedPredicate.not(describe("platform", slice -> slice.getNamePart(1).equals("platform"))))
                .should().beFreeOfCycles();
    }

    static ArchRule trueNames(String base) {
        return noClasses().that().resideInAPackage(base + "..")
                .should().haveNameMatching(VAGUE);
    }

    private static ArchRule home(String base, String technology, String... homes) {
        return noClasses().that().resideInAPackage(base + "..").and()
                .resideOutsideOfPackages(Arrays.stream(homes).map(home -> base + home).toArray(String[]::new))
                .should().dependOnClassesThat().resideInAPackage(technology);
    }

    private static DescribedPredicate<JavaClass> outside(String base) {
        return DescribedPredicate.not(resideInAnyPackage(base + ".."));
    }

    private static String[] roots(String base, String... contexts) {
        return Arrays.stream(contexts).map(context -> base + "." + context).toArray(String[]::new);
    }
}
