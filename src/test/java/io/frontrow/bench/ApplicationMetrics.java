package io.frontrow.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// What the application says of itself at `/q/metrics`.
record ApplicationMetrics(URI application) {
    private static final String ALLOCATED = "jvm_gc_memory_allocated_bytes_total";

    /// As far as the collector has counted.
    double allocatedBytes() {
        return text().lines().filter(line -> line.startsWith(ALLOCATED))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private String text() {
        var question = HttpRequest.newBuilder(application.resolve("/q/metrics")).header("Accept", "text/plain").build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(question, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException("no metrics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
