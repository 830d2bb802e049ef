package io.frontrow.bench;

import io.frontrow.embedded.Durability;
import io.frontrow.embedded.EmbeddedServers;
import io.frontrow.embedded.ServerFolder;
import io.frontrow.local.PackagedApplication;
import io.frontrow.local.Supervisor;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// `./mvnw -Pbench [-Dshort] [-Dprofile] [-Donly=accept,settled]`: runs inside Maven's process, where Kafka runs too, and
/// ends by itself.
public final class BenchRun {
    private static final Path HOME = Path.of("target", "bench");
    private static final Logger LOG = Logger.getLogger(BenchRun.class);
    /// What lasts longest comes first, so that the others measure compiled code. The ceilings come last: they leave half a gigabyte of log
    /// and rows to be written to the disk.
    private static final List<Scenario> SCENARIOS = List.of(new SettledScenario(), new AcceptScenario(), new SpikeScenario(),
            new OverloadScenario(), new HoldConfirmedScenario(), new SellOutScenario(), new ReadsScenario(), new CeilingsScenario());
    private static final List<String> NAMES =
            Stream.concat(SCENARIOS.stream().map(Scenario::name), Stream.of(StartScenario.NAME)).toList();
    /// Some three million bookings are held until the end of the run, and none is paid or expires: as objects they were marked all the time, with
    /// 2 GB, while the last scenarios ran. Whether rows of numbers need 4 GB was not measured.
    private static final String HEAP = "4g";
    private static final int SHARED_CACHE_KILOBYTES = 4 * 1024;

    private BenchRun() {}

    public static void main(String[] args) {
        int code = 1;
        try {
            code = run(BenchOptions.given()) ? 0 : 1;
        } catch (RuntimeException | AssertionError e) {
            LOG.error("the benchmark failed", e);
        }
        System.exit(code);
    }

    private static boolean run(BenchOptions options) {
        var unknown = options.only().stream().filter(name -> !NAMES.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("-Donly=" + String.join(",", unknown) + ": the scenarios are " + String.join(", ", NAMES));
        }
        var folder = ServerFolder.claim(HOME.resolve("run"))
                .orElseThrow(() -> new IllegalStateException("another benchmark is running in " + HOME));
        folder.wipe();
        var report = new Report(HOME);
        try (folder; var servers = EmbeddedServers.start(folder, Durability.SAFE)) {
            var application = PackagedApplication.install(options.built(), folder.path(), servers.addresses(), HEAP);
            try (var node = Supervisor.watch(application, application.nodeOnFreePort(1))) {
                node.awaitReady();
                try (var generator = Generator.start(node.node().port(), PackagedApplication.TOKEN_SECRET,
                        folder.path().resolve("generator"), classPath());
                        var bench = new Bench(options, servers.addresses(), node, generator, report, folder.path())) {
                    bench.report.put("memoryMiB", "atRest", bench.residentMiB());
                    measure(bench);
                    bench.report.put("memoryMiB", "underLoad", bench.residentMiB());
                    if (options.wants(StartScenario.NAME)) {
                        run(new StartScenario(application, folder.path()), bench);
                    }
                    bench.report.write();
                }
            }
        }
        return report.isSound();
    }

    private static void measure(Bench bench) {
        if (!bench.options.only().equals(List.of(StartScenario.NAME))) {
            run(new WarmUpScenario(), bench);
        }
        SCENARIOS.stream().filter(scenario -> bench.options.wants(scenario.name())).forEach(scenario -> run(scenario, bench));
    }

    private static void run(Scenario scenario, Bench bench) {
        long start = System.nanoTime();
        double memory = MemoryLatency.nanos(SHARED_CACHE_KILOBYTES);
        bench.say("== %s, with %.0f ns for a step through 4 MB", scenario.name(), memory);
        bench.report.put("memoryNanosBefore", scenario.name(), memory);
        try {
            scenario.run(bench);
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s failed", scenario.name());
            bench.report.failed(scenario.name(), e);
        }
        bench.say("-- %s took %.0f s", scenario.name(), (System.nanoTime() - start) / 1e9);
        bench.report.write();
    }

    /// Of this class, also inside Maven, which has a class loader of its own for it.
    static String classPath() {
        var loader = BenchRun.class.getClassLoader();
        if (!(loader instanceof URLClassLoader urls)) {
            return System.getProperty("java.class.path");
        }
        return Arrays.stream(urls.getURLs()).map(BenchRun::path).collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
