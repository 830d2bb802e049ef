package io.frontrow.simulation;

/// What goes wrong, in words.
enum Fault {
    CRASH("process killed between two effects"),
    FREEZE("process frozen, to be woken later"),
    STALE_OWNER("partition given away without its owner's knowledge"),
    DISK_LOST("checkpoint lost with its disk"),
    DISK_OLD("old copy of a checkpoint put back"),
    RESULT_LOST("results lost on their way to the log"),
    RESULT_LATE("results delayed, their sender told that they failed"),
    RESULT_UNCONFIRMED("results written, their confirmation lost"),
    COMMAND_LOST("command lost on its way to the log"),
    COMMAND_LATE("command delayed, its sender told that it failed"),
    COMMAND_UNCONFIRMED("command written, its confirmation lost"),
    DATABASE_AWAY("transaction refused by an absent database"),
    COMMIT_UNCONFIRMED("transaction committed, its confirmation lost"),
    KEYS_AWAY("memory of idempotency keys out of reach"),
    KEYS_WIPED("memory of idempotency keys wiped"),
    PROVIDER_AWAY("payment provider not asked"),
    PAYMENT_LOST("request to the payment provider lost"),
    PAYMENT_LATE("request to the payment provider delayed"),
    PAYMENT_UNCONFIRMED("answer of the payment provider lost"),
    DECIDED_LATE("payment decided long after it was asked for"),
    WEBHOOK_AGAIN("webhook delivered again"),
    CLOCK_JUMP("time passes while nobody acts"),
    SENT_AGAIN("order, payment or cancellation sent again"),
    EVENT_CANCELLED("event cancelled while it sells");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
