Feature: Places without seats
  A section may have a capacity instead of seats. Its places are booked by number, never more than there are.

  Background:
    Given a concert on sale with 5 places in "Field" and section "A" of 2 rows with 5 seats
    And Ann is a buyer
    And Bob is a buyer

  Scenario: A buyer asks for places and gets places
    When Ann asks for 3 places in "Field"
    Then the answer is 202 with a booking that is "PROCESSING"
    And Ann's booking becomes "PENDING_PAYMENT" for 3 places in "Field"
    And Ann has 900 seconds to pay
    And 2 places are left in "Field"

  Scenario: The places count among all places of the concert
    When Ann asks for 3 places in "Field"
    Then the concert has 12 places left of 15

  Scenario: More places than are left are refused, and none is taken
    Given Ann has asked for 3 places in "Field"
    When Bob asks for 3 places in "Field"
    Then Bob is refused
    And 2 places are left in "Field"

  Scenario: A crowd never gets more places than there are
    When 30 buyers ask for 1 place each in "Field" at once
    Then 5 of them get one and 25 are refused
    And 0 places are left in "Field"

  Scenario: The same request twice takes places once
    When Ann asks for 2 places in "Field" with key "friday"
    And Ann asks for 2 places in "Field" with key "friday" again
    Then both answers name the same booking
    And 3 places are left in "Field"

  Scenario: Who pays has a ticket for each place
    Given Ann has asked for 2 places in "Field"
    When Ann pays with a good card
    Then Ann's payment is taken
    And Ann has tickets for "GA-1, GA-2"
    And the gate lets Ann's ticket for "GA-2" in, at place "GA-2" of "Field"
    And 3 places are left in "Field"

  Scenario: Places that a buyer lets go are on sale again
    Given Ann has asked for 3 places in "Field"
    When Ann lets the places go
    Then Ann's places are "CANCELLED"
    And 5 places are left in "Field"

  Scenario: Places that nobody pays for are on sale again
    Given a festival with 5 places in "Park" and 5 seconds to pay
    And Ann has asked for 4 places in "Park"
    Then Ann's places are "EXPIRED"
    And 5 places are left in "Park"

  Scenario: There is no map of places without seats
    Then the field "Field" has no seat map

  Scenario: Places are not chosen, and seats are not left open
    When Ann books 1 seat in "Field"
    Then the answer is 400
    When Ann asks for 1 place in "A"
    Then the answer is 400

  Scenario: A seller cannot block places that have no name
    When the seller blocks seats "1-1" in "Field"
    Then the answer is 404

  Scenario: A section has seats or a capacity, not both
    When Sam creates a concert whose section has seats and a capacity
    Then the answer is 400
