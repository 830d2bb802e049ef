-- Which event an Idempotency-Key of a seller has created; a row counts for 24 hours.
CREATE TABLE ticketing.creation_key (
    seller_id   uuid NOT NULL,
    key         text NOT NULL,
    -- SHA-256 of the request.
    fingerprint text NOT NULL,
    event_id    uuid NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (seller_id, key)
);
CREATE INDEX creation_key_age ON ticketing.creation_key (created_at);
