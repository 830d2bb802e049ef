package io.frontrow.bench.jmh;

import java.io.File;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs all of this package for about a minute, without a process of its own for each, and writes `target/bench/jmh.csv`.
public final class JmhRun {
    private JmhRun() {}

    public static void main(String[] args) throws RunnerException {
        new File("target/bench").mkdirs();
        new Runner(new OptionsBuilder().include("io\\.frontrow\\.bench\\.jmh\\..*").forks(0)
                .warmupIterations(2).warmupTime(TimeValue.seconds(1))
                .measurementIterations(3).measurementTime(TimeValue.seconds(1))
                .resultFormat(ResultFormatType.CSV).result("target/bench/jmh.csv").build()).run();
    }
}
