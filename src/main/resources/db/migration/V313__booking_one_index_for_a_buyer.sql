-- A buyer's bookings, and among them those of one event that wait for their payment, which are few: by one index instead of two. All of his
-- are read and put in order for each page of his list. The old indexes stand, and are read by, while the new ones are made.
CREATE INDEX booking_of_buyer_and_unpaid ON booking.booking (buyer_id, (CASE WHEN status = 'PENDING_PAYMENT' THEN event_id END));
-- The few orders of one moment are put in order by id when they are read: 16 bytes less for each booking.
CREATE INDEX booking_of_event_in_order ON booking.booking (event_id, requested_at);
DROP INDEX booking.booking_unpaid, booking.booking_of_buyer, booking.booking_of_event;
ALTER INDEX booking.booking_of_buyer_and_unpaid RENAME TO booking_of_buyer;
ALTER INDEX booking.booking_of_event_in_order RENAME TO booking_of_event;
