-- Results of the seat engine that could not be read or recorded, kept as they came for whoever mends it.
CREATE TABLE ticketing.unusable_result (
    partition     integer     NOT NULL,
    result_offset bigint      NOT NULL,
    result        bytea       NOT NULL,
    reason        text        NOT NULL,
    set_aside_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (partition, result_offset)
);
