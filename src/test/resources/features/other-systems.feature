Feature: Telling other systems
  The box office's books, the search and the mailing list are other systems: they hear of every change, once for each.

  Scenario: A concert's life is told in order
    When Sam creates a concert with section "A" of 2 rows with 5 seats
    And Sam publishes the concert
    And within 10 seconds the public sees the concert as "ON_SALE"
    And the seller changes the price of "A" to 100
    And the seller cancels the concert
    Then other systems hear that the concert was "DRAFT, PUBLISHING, PUBLISHED, PUBLISHED, CANCELLED"
    And the last thing that they hear of the price of "A" is 100

  Scenario: Seats are told with their new status
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann has booked seats "1-1, 1-2" in "A"
    Then other systems hear that seats "1-1, 1-2" of "A" are "RESERVED" and 8 are left
    When Ann pays with a good card
    Then other systems hear that seats "1-1, 1-2" of "A" are "SOLD" and 8 are left

  Scenario: Seats that come back are told, too
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann has booked seats "2-1" in "A"
    When Ann cancels the booking
    Then other systems hear that seats "2-1" of "A" are "AVAILABLE" and 10 are left

  Scenario: Places without seats are told as counts
    Given a festival with 5 places in "Field" and 60 seconds to pay
    And Ann has asked for 2 places in "Field"
    Then other systems hear that 3 places are left in "Field"
