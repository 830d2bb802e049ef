-- What a gate verifies without a network; signed once, when the ticket is issued. Those issued before have none.
ALTER TABLE booking.ticket ADD COLUMN code text NOT NULL DEFAULT '';
ALTER TABLE booking.ticket ALTER COLUMN code DROP DEFAULT;
