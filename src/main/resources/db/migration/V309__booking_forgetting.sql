-- By PostgreSQL's clock: from then on the idempotency key of the booking, if it had one, is honoured for its time.
ALTER TABLE booking.booking ADD COLUMN decided_at timestamptz NOT NULL DEFAULT now();

-- The seat engine has been told to forget the keyed ids of all bookings up to this number.
CREATE TABLE booking.forgetting (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    up_to    bigint  NOT NULL
);
INSERT INTO booking.forgetting (up_to) VALUES (0);
