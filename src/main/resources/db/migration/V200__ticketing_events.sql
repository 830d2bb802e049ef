CREATE SCHEMA IF NOT EXISTS ticketing;

CREATE TABLE ticketing.event (
    id                    uuid        PRIMARY KEY,
    seller_id             uuid        NOT NULL,
    name                  text        NOT NULL,
    description           text        NOT NULL,
    venue                 text        NOT NULL,
    city                  text,
    category              text,
    currency              text        NOT NULL,
    starts_at             timestamptz NOT NULL,
    ends_at               timestamptz NOT NULL,
    sale_starts_at        timestamptz NOT NULL,
    hold_seconds          integer     NOT NULL,
    max_seats_per_booking integer     NOT NULL,
    subsection_count      integer     NOT NULL,
    seat_count            integer     NOT NULL,
    lowest_price_minor    bigint      NOT NULL,
    created_at            timestamptz NOT NULL,
    state                 text        NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHING', 'PUBLISHED', 'CANCELLED')),
    attempt               integer     NOT NULL,
    publish_failure       text,
    published_at          timestamptz,
    -- Counts every change of the event; who keeps a copy compares it.
    version               bigint      NOT NULL
);
CREATE INDEX event_public ON ticketing.event (starts_at, id) WHERE published_at IS NOT NULL;
CREATE INDEX event_of_seller ON ticketing.event (seller_id, starts_at, id);

CREATE TABLE ticketing.section (
    event_id      uuid    NOT NULL REFERENCES ticketing.event ON DELETE CASCADE,
    section_index integer NOT NULL,
    name          text    NOT NULL,
    price_minor   bigint  NOT NULL CHECK (price_minor >= 0),
    PRIMARY KEY (event_id, section_index),
    UNIQUE (event_id, name)
);

CREATE TABLE ticketing.subsection (
    event_id         uuid    NOT NULL REFERENCES ticketing.event ON DELETE CASCADE,
    subsection_index integer NOT NULL,
    section_index    integer NOT NULL,
    number           integer NOT NULL,
    rows             integer NOT NULL,
    seats_per_row    integer NOT NULL,
    PRIMARY KEY (event_id, subsection_index),
    UNIQUE (event_id, section_index, number)
);

-- The seats that stand: there is a row only while the event is being published, and from then on.
-- status: two bits a seat, four seats a byte, the first seat in the lowest bits; 0 available, 1 reserved, 2 sold, 3 blocked.
CREATE TABLE ticketing.subsection_seats (
    event_id         uuid    NOT NULL,
    subsection_index integer NOT NULL,
    status           bytea   NOT NULL,
    available        integer NOT NULL,
    reserved         integer NOT NULL,
    sold             integer NOT NULL,
    blocked          integer NOT NULL,
    version          bigint  NOT NULL,
    PRIMARY KEY (event_id, subsection_index)
) WITH (fillfactor = 60);

-- The same counts summed up per event and partition of the results, so that readers of different partitions never wait for
-- each other and a list of events adds up a dozen rows each.
CREATE TABLE ticketing.event_seats (
    event_id  uuid    NOT NULL,
    partition integer NOT NULL,
    available bigint  NOT NULL,
    reserved  bigint  NOT NULL,
    sold      bigint  NOT NULL,
    blocked   bigint  NOT NULL,
    PRIMARY KEY (event_id, partition)
) WITH (fillfactor = 50);

-- One row a taken seat. The primary key is the last guard against selling a seat twice; a sold claim becomes the ticket.
CREATE TABLE ticketing.seat_claim (
    event_id         uuid        NOT NULL,
    subsection_index integer     NOT NULL,
    seat_index       integer     NOT NULL,
    hold_id          uuid        NOT NULL,
    sold             boolean     NOT NULL,
    claimed_at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (event_id, subsection_index, seat_index)
);

-- An attempt to publish that is under way. sent: so many commands, by index, are in the log. Lock this row before the event's.
CREATE TABLE ticketing.publication (
    event_id    uuid        PRIMARY KEY REFERENCES ticketing.event ON DELETE CASCADE,
    attempt     integer     NOT NULL,
    since       timestamptz NOT NULL,
    sent        integer     NOT NULL,
    opened      integer     NOT NULL,
    lease_until timestamptz NOT NULL
);

-- Seats that have to be taken down: the row stays until the log has the command.
CREATE TABLE ticketing.closing (
    event_id    uuid        NOT NULL,
    attempt     integer     NOT NULL,
    lease_until timestamptz NOT NULL,
    PRIMARY KEY (event_id, attempt)
);

CREATE TABLE ticketing.result_position (
    partition   integer PRIMARY KEY,
    last_source bigint  NOT NULL,
    hash        bigint  NOT NULL,
    next_result bigint  NOT NULL
);
