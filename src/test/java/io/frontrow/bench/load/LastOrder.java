package io.frontrow.bench.load;

/// When the last request of the run was sent.
final class LastOrder {
    long nanos;
}
