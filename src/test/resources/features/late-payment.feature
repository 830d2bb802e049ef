Feature: Paying too late
  When the time to pay is over, the seats belong to others, and no money stays without seats.

  Background:
    Given a concert with 5 seconds to pay on sale with section "A" of 1 rows with 4 seats
    And Ann is a buyer

  Scenario: Paying after the time to pay is refused
    Given Ann has booked seats "1-1" in "A"
    Then Ann's booking becomes "EXPIRED"
    When Ann pays with a good card
    Then the answer is 410
    And the card company keeps 0 payments for Ann's booking
