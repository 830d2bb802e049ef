-- The bookings of an event that is called off are found in the order of `booking_of_event`: each booking was written into one index more
-- for it.
DROP INDEX booking.booking_to_close;
