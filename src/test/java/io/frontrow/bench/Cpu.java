package io.frontrow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Seconds of processor time that the parts have used so far.
///
/// @param broker the benchmark's own process, in which Kafka runs
record Cpu(double application, double generator, double broker, double postgres) {

    /// @param postgres the server's data folder
    static Cpu now(long application, long generator, Path postgres) {
        return new Cpu(of(application).sum(), of(generator).sum(), of(ProcessHandle.current().pid()).sum(),
                ProcessHandle.of(postmaster(postgres)).stream()
                        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                        .flatMapToDouble(process -> of(process.pid())).sum());
    }

    Cpu since(Cpu before) {
        return new Cpu(application - before.application, generator - before.generator, broker - before.broker,
                postgres - before.postgres);
    }

    double total() {
        return application + generator + broker + postgres;
    }

    /// In microseconds for each of so many requests.
    String per(long count) {
        double scale = 1e6 / Math.max(1, count);
        return "%.0f µs: application %.0f, PostgreSQL %.0f, broker %.0f, generator %.0f".formatted(total() * scale,
                application * scale, postgres * scale, broker * scale, generator * scale);
    }

    private static DoubleStream of(long process) {
        return ProcessHandle.of(process).flatMap(handle -> handle.info().totalCpuDuration()).stream()
                .mapToDouble(duration -> duration.toNanos() / 1e9);
    }

    private static long postmaster(Path folder) {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
