Feature: The time to pay
  Seats wait for their buyer's payment for as long as the concert says. Then they are on sale again within a second.

  Background:
    Given a concert with 5 seconds to pay on sale with section "A" of 1 rows with 4 seats
    And Ann is a buyer
    And Bob is a buyer

  Scenario: Who does not pay in time loses the seats
    Given Ann has booked seats "1-1, 1-2" in "A"
    Then Ann has 5 seconds to pay
    And the seats "1-1, 1-2" of "A" are free again within a second after Ann's time to pay
    And Ann's booking becomes "EXPIRED"

  Scenario: Somebody else gets the seats that were not paid
    Given Ann has booked 4 seats in "A"
    When within 10 seconds 4 seats are available in "A"
    And within 2 seconds Bob can book 4 seats in "A"
    Then Bob's booking becomes "PENDING_PAYMENT" with seats "1-1, 1-2, 1-3, 1-4"

  Scenario: Who watches hears that the time is over
    Given Ann has booked seats "1-1" in "A"
    When Ann watches the booking
    Then Ann hears "EXPIRED" within 10 seconds

  Scenario: Other systems hear that the time is over
    Given Ann has booked seats "1-1" in "A"
    When Ann's booking becomes "EXPIRED"
    Then other systems hear "reservation.expired" of Ann's booking

  Scenario: What is over cannot be given back
    Given Ann has booked seats "1-1" in "A"
    When Ann's booking becomes "EXPIRED"
    And Ann cancels the booking
    Then the answer is 409 "wrong-state"

  Scenario: The time to pay does not depend on Redis
    Given Ann has booked seats "1-1" in "A"
    When Redis is wiped
    Then Ann's booking becomes "EXPIRED"
    And within 5 seconds 4 seats are available in "A"

  Scenario: A late copy of the order takes nothing
    Given Ann has booked seats "1-1" in "A"
    When Ann's booking becomes "EXPIRED"
    And Ann's command arrives a second time
    Then within 5 seconds 4 seats are available in "A"
    And Ann's booking becomes "EXPIRED"
