Feature: How much one buyer may hold
  Nobody keeps seats from others by booking without paying: three unpaid bookings of a concert are the most.

  Background:
    Given a concert on sale with section "A" of 4 rows with 5 seats
    And Ann is a buyer
    And Bob is a buyer

  Scenario: The fourth unpaid booking fails, and its seat is free again
    Given Ann has booked seats "1-1" in "A"
    And Ann has booked seats "1-2" in "A"
    And Ann has booked seats "1-3" in "A"
    When Ann books seats "1-4" in "A"
    Then Ann's booking fails because of "too-many-unpaid-bookings"
    And seat "1-4" of "A" becomes "AVAILABLE"

  Scenario: A booking that failed cannot be given back
    Given Ann has booked seats "1-1" in "A"
    And Ann has booked seats "1-2" in "A"
    And Ann has booked seats "1-3" in "A"
    When Ann books seats "1-4" in "A"
    And Ann's booking becomes "FAILED"
    And Ann cancels the booking
    Then the answer is 409 "wrong-state"

  Scenario: Who gives a booking back may book another
    Given Ann has booked seats "1-1" in "A"
    And Ann has booked seats "1-2" in "A"
    And Ann has booked seats "1-3" in "A"
    When Ann cancels the booking
    And Ann books seats "1-4" in "A"
    Then Ann's booking becomes "PENDING_PAYMENT" with seats "1-4"

  Scenario: What Ann may not, Bob may
    Given Ann has booked seats "1-1" in "A"
    And Ann has booked seats "1-2" in "A"
    And Ann has booked seats "1-3" in "A"
    When Bob books seats "1-4" in "A"
    Then Bob's booking becomes "PENDING_PAYMENT" with seats "1-4"

  Scenario: Eight requests at once do not slip past the limit
    When Ann books 1 seat in "A" 8 times at once
    Then 3 of Ann's bookings wait for their payment
    And 5 of Ann's bookings failed because of "too-many-unpaid-bookings"
    And within 5 seconds 17 seats are available in "A"
