-- Messages that were decided and are not known to have been sent.
CREATE TABLE ticketing.outbox (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Messages of one key are sent in the order of their numbers.
    key        uuid NOT NULL,
    topic      text NOT NULL,
    payload    bytea NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now()
);
