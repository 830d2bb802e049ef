Feature: What a concert has sold
  The seller sees at any time what is sold, what is reserved and what it brings in, section by section.

  Scenario: Sold is what was paid, at the price it was booked at
    Given a concert on sale with section "A" of 1 rows with 4 seats
    And Ann has booked seats "1-1, 1-2" in "A"
    And Bob has booked seats "1-3" in "A"
    When Ann pays with a good card
    Then Ann's payment is taken
    And the seller sees 2 sold and 1 reserved in "A" for 560000
    And the concert is not known to be sold out
    When the seller changes the price of "A" to 100
    Then within 2 seconds 100 is the price of "A" for everybody
    When Bob pays with a good card
    Then Bob's payment is taken
    And Cleo has booked seats "1-4" in "A"
    And Cleo pays with a good card
    And Cleo's payment is taken
    And the seller sees 4 sold and 0 reserved in "A" for 840100
    And the concert sold out within 60 seconds

  Scenario: Seats that were given back are not sold
    Given a concert on sale with section "A" of 1 rows with 4 seats
    And Ann has booked seats "1-1, 1-2" in "A"
    When Ann cancels the booking
    Then the seller sees 0 sold and 0 reserved in "A" for 0

  Scenario: A draft has sold nothing
    Given Sam creates a concert with section "A" of 2 rows with 5 seats
    Then the seller sees 0 sold and 0 reserved in "A" for 0
    And the seller sees no bookings

  Scenario: Sales are the seller's own business
    Given a concert on sale with section "A" of 1 rows with 4 seats
    When another seller asks for the sales
    Then the answer is 403
    When Ann asks for the sales
    Then the answer is 403
    When a stranger asks for the sales
    Then the answer is 401
