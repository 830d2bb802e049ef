ALTER TABLE identity.account
    -- The Idempotency-Key of the registration; it counts for 24 hours after registered_at.
    ADD COLUMN registration_key text;
