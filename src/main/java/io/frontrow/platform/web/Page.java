package io.frontrow.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.Function;

/// One page of a list; `nextCursor` is null on the last one, and is always written.
@JsonInclude(JsonInclude.Include.ALWAYS)
@RegisterForReflection
public record Page<T>(List<T> items, String nextCursor) {

    /// From a query that asked for one row more than the page has: that row says that there is a next page.
    /// `keyOf` gives the key after which the next page starts.
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> keyOf) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, request.limit());
        return new Page<>(items, PageRequest.cursor(keyOf.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<T, R> function) {
        return new Page<>(items.stream().map(function).toList(), nextCursor);
    }
}
