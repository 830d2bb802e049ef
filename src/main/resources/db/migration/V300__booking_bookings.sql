-- Every booking that has been decided, built from the results of the seat commands. Nobody else reads this schema.
CREATE SCHEMA booking;

CREATE TABLE booking.booking (
    id             uuid PRIMARY KEY,
    -- The human reference is a permutation of this number.
    number         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    status         text NOT NULL,
    -- What was asked for; all of it is unknown when the request could not be read.
    buyer_id       uuid,
    event_id       uuid,
    section        text,
    subsection     integer,
    seats_per_row  integer,
    quantity       integer,
    manual         boolean,
    -- Of one seat, when the order was accepted, in minor units.
    price_minor    bigint,
    currency       text,
    requested_at   timestamptz,
    hold_seconds   integer,
    -- Positions such as 3-12.
    seats          text[],
    pay_until      timestamptz,
    failure        text,
    CONSTRAINT awaiting_payment CHECK (status <> 'PENDING_PAYMENT'
        OR (buyer_id IS NOT NULL AND seats IS NOT NULL AND pay_until IS NOT NULL)),
    CONSTRAINT failed CHECK (status <> 'FAILED' OR failure IS NOT NULL),
    CONSTRAINT request_whole CHECK (num_nulls(buyer_id, event_id, section, subsection, seats_per_row, quantity, manual,
        price_minor, currency, requested_at, hold_seconds) IN (0, 11))
);

CREATE INDEX booking_of_buyer ON booking.booking (buyer_id, requested_at DESC, id DESC);
CREATE INDEX booking_of_event ON booking.booking (event_id, requested_at DESC, id DESC);

-- How far the results of each partition have been applied, moved in the transaction that writes the rows.
CREATE TABLE booking.result_position (
    partition   integer PRIMARY KEY,
    last_source bigint NOT NULL,
    hash        bigint NOT NULL,
    next_result bigint NOT NULL
);
