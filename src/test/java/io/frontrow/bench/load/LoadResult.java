package io.frontrow.bench.load;

import java.util.Map;

/// What became of one [LoadPlan]. Times are from the moment at which a request should have been sent.
///
/// @param sent requests that were sent
/// @param unsent requests whose time had come when the time was over, and that found no connection
/// @param unanswered requests that were sent, and that nobody had answered 20 s after the end
/// @param statuses answers by status; 0 for a connection that broke
/// @param seconds from the first request to the last answer
/// @param lastGoodSeconds when the last 2xx came, in seconds from the start
/// @param good of 2xx answers, or of what a stream brought
/// @param refused of all others
/// @param ids a file of 16 bytes for each booking that was accepted
public record LoadResult(long sent, long unsent, long unanswered, Map<Integer, Long> statuses, double seconds, double lastGoodSeconds,
        Times good, Times refused, String ids) {

    public record Times(long count, double p50Millis, double p99Millis, double maxMillis) {}

    public long status(int status) {
        return statuses.getOrDefault(status, 0L);
    }

    /// Requests to which nobody said anything.
    public long ignored() {
        return unanswered + status(0);
    }

    /// 2xx answers.
    public long accepted() {
        return good.count();
    }

    public double acceptedPerSecond() {
        return accepted() / Math.max(0.001, lastGoodSeconds);
    }

    public long answered() {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }
}
