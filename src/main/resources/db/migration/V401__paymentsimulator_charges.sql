-- What the simulated payment provider remembers: as durable as a real one's memory. Nobody else reads this schema.
CREATE SCHEMA paymentsimulator;

CREATE TABLE paymentsimulator.charge (
    -- The customer's own name for it: a charge that comes again is the same charge.
    reference    uuid PRIMARY KEY,
    amount_minor bigint NOT NULL,
    currency     text NOT NULL,
    approved     boolean NOT NULL,
    -- Before this moment the charge is pending.
    decided_at   timestamptz NOT NULL,
    refunded_at  timestamptz
);

-- Webhooks that were not taken yet.
CREATE TABLE paymentsimulator.notice (
    number    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference uuid NOT NULL REFERENCES paymentsimulator.charge,
    due_at    timestamptz NOT NULL,
    tries     integer NOT NULL DEFAULT 0
);

CREATE INDEX notice_due ON paymentsimulator.notice (due_at);
