package io.frontrow.bench.load;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.bench.load.LoadPlan.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// The process: a line of plans comes in, they are run at the same time, and a line of results goes out; it ends with its
/// standard input.
///
/// Arguments: the application's port, the secret of its tokens, and a folder for files.
public final class LoadGenerator {
    private LoadGenerator() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int port = Integer.parseInt(args[0]);
        var buyers = new Buyers(args[1]);
        var json = new ObjectMapper();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var plans = json.readValue(line, new TypeReference<List<LoadPlan>>() {});
            System.out.println(json.writeValueAsString(run(plans, port, Path.of(args[2]), buyers)));
        }
    }

    /// What is followed has a thread of its own: a buyer does not wait for the next millisecond to see an answer.
    private static List<LoadResult> run(List<LoadPlan> plans, int port, Path folder, Buyers buyers)
            throws IOException, InterruptedException, ExecutionException {
        var isFollowed = plans.stream().collect(Collectors.partitioningBy(plan -> plan.kind() == Kind.FOLLOW));
        var following = new LoadLoop(true, isFollowed.get(true), port, folder, buyers);
        var others = new LoadLoop(false, isFollowed.get(false), port, folder, buyers);
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var followed = threads.submit(following::run);
            var rest = threads.submit(others::run);
            var ofFollowed = followed.get().iterator();
            var ofRest = rest.get().iterator();
            return plans.stream().map(plan -> plan.kind() == Kind.FOLLOW ? ofFollowed.next() : ofRest.next()).toList();
        }
    }
}
