ALTER TABLE booking.payment
    -- A MAC over buyer, booking and Idempotency-Key: an attempt with the same key and another card is not another attempt.
    ADD COLUMN key_id uuid,
    -- When the provider is asked again about a STARTED payment, or for the refund of a REFUND_DUE one.
    ADD COLUMN due_at timestamptz NOT NULL DEFAULT now() + interval '10 seconds',
    ADD COLUMN tries  integer NOT NULL DEFAULT 0;

CREATE INDEX payment_due ON booking.payment (state, due_at) WHERE state IN ('STARTED', 'REFUND_DUE');
DROP INDEX booking.payment_open;
