-- A buyer's unpaid bookings of one event, by a hash of both: half the size, and no other question than this one is answered by it, nor this
-- one by another index.
DROP INDEX booking.booking_unpaid;
CREATE INDEX booking_unpaid ON booking.booking (uuid_hash_extended(buyer_id, uuid_hash_extended(event_id, 0)))
    WHERE status = 'PENDING_PAYMENT';
