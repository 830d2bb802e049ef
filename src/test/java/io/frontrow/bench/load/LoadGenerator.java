package io.frontrow.bench.load;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The process: a line of plans comes in, they are run at the same time, and a line of results goes out; it ends with its
/// standard input.
///
/// Arguments: the application's port, the secret of its tokens, and a folder for files.
public final class LoadGenerator {
    private LoadGenerator() {}

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        var buyers = new Buyers(args[1]);
        var json = new ObjectMapper();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var plans = json.readValue(line, new TypeReference<List<LoadPlan>>() {});
            System.out.println(json.writeValueAsString(new LoadLoop(port, Path.of(args[2]), buyers).run(plans)));
        }
    }
}
