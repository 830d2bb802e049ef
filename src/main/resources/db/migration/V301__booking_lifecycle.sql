-- The whole life of a booking: paid, cancelled, expired, refunded; and what has to follow, written where it is decided.
ALTER TABLE booking.booking
    -- The seats' place among all subsections of the event, from 0: where their commands go.
    ADD COLUMN subsection_index integer,
    -- When the booking became COMPLETED, and by which payment.
    ADD COLUMN paid_at          timestamptz,
    ADD COLUMN payment_id       uuid,
    -- When it became CANCELLED, EXPIRED or REFUNDED.
    ADD COLUMN ended_at         timestamptz,
    ADD CONSTRAINT paid CHECK (status NOT IN ('COMPLETED', 'REFUNDED') OR (paid_at IS NOT NULL AND payment_id IS NOT NULL));

CREATE INDEX booking_to_expire ON booking.booking (pay_until) WHERE status = 'PENDING_PAYMENT';
CREATE INDEX booking_unpaid ON booking.booking (buyer_id, event_id) WHERE status = 'PENDING_PAYMENT';
CREATE INDEX booking_to_close ON booking.booking (event_id) WHERE status IN ('PENDING_PAYMENT', 'COMPLETED');
CREATE INDEX booking_of_buyer_in_state ON booking.booking (buyer_id, status, requested_at DESC, id DESC);

-- The ledger: one row an attempt to pay. STARTED -> CAPTURED | DECLINED | REFUND_DUE, CAPTURED -> REFUND_DUE -> REFUNDED.
CREATE TABLE booking.payment (
    id           uuid PRIMARY KEY,
    booking_id   uuid NOT NULL REFERENCES booking.booking,
    amount_minor bigint NOT NULL,
    currency     text NOT NULL,
    state        text NOT NULL,
    started_at   timestamptz NOT NULL DEFAULT now(),
    decided_at   timestamptz,
    refunded_at  timestamptz
);

CREATE INDEX payment_of_booking ON booking.payment (booking_id);
CREATE INDEX payment_open ON booking.payment (state, started_at) WHERE state IN ('STARTED', 'REFUND_DUE');

-- One for each seat of a booking that was paid; void when the booking is REFUNDED.
CREATE TABLE booking.ticket (
    id         uuid PRIMARY KEY,
    booking_id uuid NOT NULL REFERENCES booking.booking,
    -- The ticket's place in its booking, from 1.
    place      integer NOT NULL,
    -- Such as 3-12, or GA-1 where there are no seats.
    position   text NOT NULL,
    UNIQUE (booking_id, place)
);

-- Messages that were decided and are not known to have been sent.
CREATE TABLE booking.outbox (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Messages of one key are sent in the order of their numbers.
    key        uuid NOT NULL,
    topic      text NOT NULL,
    payload    bytea NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now()
);

-- Events that a partition of the seat log has taken down, until their bookings have been looked at.
CREATE TABLE booking.closed_event (
    number    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id  uuid NOT NULL,
    closed_at timestamptz NOT NULL DEFAULT now()
);
