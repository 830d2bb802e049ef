package io.frontrow.embedded;

/// What the servers promise about data they have acknowledged.
public enum Durability {
    /// As in production: a commit is on disk before it is acknowledged, and the data outlives the servers.
    SAFE,
    /// For tests: fast, and nothing needs to survive.
    FAST
}
