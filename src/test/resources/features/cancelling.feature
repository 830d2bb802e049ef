Feature: Giving a booking back
  Who has not paid may change their mind at any time, even before the seats are decided. The seats are for others at once.

  Background:
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann is a buyer
    And Bob is a buyer

  Scenario: An unpaid booking is given back
    Given Ann has booked seats "1-1, 1-2" in "A"
    When Ann cancels the booking
    Then the answer is 200
    And Ann's booking becomes "CANCELLED"
    And seat "1-1" of "A" becomes "AVAILABLE"

  Scenario: Somebody else gets the seats
    Given Ann has booked seats "1-1, 1-2" in "A"
    When Ann cancels the booking
    Then within 2 seconds Bob can book seats "1-1, 1-2" in "A"
    And Bob's booking becomes "PENDING_PAYMENT" with seats "1-1, 1-2"

  Scenario: A change of mind before the seats are decided
    When Ann books 4 seats in "A"
    And Ann cancels the booking
    Then the answer is 200
    And Ann's booking becomes "CANCELLED"
    And the news of Ann's seats arrives, and within 5 seconds 10 seats are available in "A"

  Scenario: A booking is given back once
    Given Ann has booked seats "1-1" in "A"
    When Ann cancels the booking
    And Ann cancels the booking
    Then the answer is 409 "wrong-state"

  Scenario: Nobody gives back what somebody else booked
    Given Ann has booked seats "1-1" in "A"
    When Bob cancels Ann's booking
    Then the answer is 404
    And Ann's booking becomes "PENDING_PAYMENT" with seats "1-1"

  Scenario: The seller does not give back a buyer's booking
    Given Ann has booked seats "1-1" in "A"
    When the seller cancels Ann's booking
    Then the answer is 404
    And Ann's booking becomes "PENDING_PAYMENT" with seats "1-1"

  Scenario: A stranger gives nothing back
    Given Ann has booked seats "1-1" in "A"
    When a stranger cancels Ann's booking
    Then the answer is 401

  Scenario: Who watches hears of it
    Given Ann has booked seats "1-1" in "A"
    When Ann watches the booking
    And Ann hears "PENDING_PAYMENT" within 5 seconds
    And Ann cancels the booking
    Then Ann hears "CANCELLED" and the stream closes

  Scenario: The history tells bookings apart by their state
    Given Ann has booked seats "1-1" in "A"
    When Ann cancels the booking
    And Ann has booked seats "2-1" in "A"
    Then Ann's history has 1 booking that is "CANCELLED"
    And Ann's history has 1 booking that is "PENDING_PAYMENT"
    And Ann's history has 0 bookings that are "EXPIRED"

  Scenario: Places without seats are given back, too
    Given Ann has booked 4 seats in "A"
    When Ann cancels the booking
    Then within 5 seconds 10 seats are available in "A"
