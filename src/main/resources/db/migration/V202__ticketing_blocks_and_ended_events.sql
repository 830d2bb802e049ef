-- What became of a seller's request to block or unblock seats, for the request that waits; of no use after an hour.
CREATE TABLE ticketing.block_answer (
    request_id  uuid        PRIMARY KEY,
    -- Null when it was done.
    refusal     text,
    answered_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX block_answer_age ON ticketing.block_answer (answered_at);

-- When the seat engine was told to forget the seats of an event that is over.
ALTER TABLE ticketing.event ADD COLUMN seats_closed_at timestamptz;
CREATE INDEX event_to_close ON ticketing.event (ends_at) WHERE state = 'PUBLISHED' AND seats_closed_at IS NULL;

COMMENT ON COLUMN ticketing.subsection.rows IS
    'Without rows the subsection is general admission: its number is 0 and seats_per_row its capacity.';
COMMENT ON COLUMN ticketing.subsection_seats.status IS
    'Two bits a seat, four seats a byte, the first seat in the lowest bits; 0 available, 1 reserved, 2 sold, 3 blocked. Empty for general admission, of which the counts say all.';
