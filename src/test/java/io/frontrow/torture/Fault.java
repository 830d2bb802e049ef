package io.frontrow.torture;

/// What the run does to the application and its neighbours.
enum Fault {
    KILL("kill -9 of an application, started again"),
    KILL_AND_LOSE_DISK("kill -9 of an application, its checkpoint deleted, started again"),
    STOP("SIGTERM to an application, started again"),
    FREEZE("SIGSTOP past the session, then SIGCONT"),
    KAFKA_RESTART("the broker stops and starts again"),
    POSTGRES_RESTART("PostgreSQL stops and starts again"),
    POSTGRES_STALL("PostgreSQL stands still for 5 s"),
    REDIS_WIPED("Redis forgets everything"),
    PROVIDER_SLOW("the payment provider takes longer than anybody waits"),
    PROVIDER_DOWN("the payment provider answers 503"),
    PROVIDER_SILENT("the payment provider does what it is told and does not answer");

    private final String description;

    Fault(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }
}
