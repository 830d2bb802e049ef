-- A buyer's bookings in one state are found among the buyer's, which are few: each booking was written into one index more for it.
DROP INDEX booking.booking_of_buyer_in_state;
