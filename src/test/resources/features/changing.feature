Feature: Changing a concert
  A seller may change what a concert says, when it is and what it costs, until it is over or cancelled. A promise that was
  made to a buyer stands.

  Scenario: Who has booked keeps the price
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann has booked seats "1-1" in "A"
    When the seller changes the price of "A" to 900
    Then the answer is 200
    And within 2 seconds 900 is the price of "A" for everybody
    And Bob has booked seats "1-2" in "A"
    And Ann's booking costs 280000
    And Bob's booking costs 900

  Scenario: A sale may begin earlier than announced, and then it has begun
    Given a concert whose sale starts in 3600 seconds
    When the seller moves the start of the sale to 1 second from now
    Then the answer is 200
    And within 5 seconds the public sees the concert as "ON_SALE"
    And Ann has booked seats "1-1" in "A"
    When the seller moves the start of the sale to 60 seconds from now
    Then the answer is 409 "event-state"

  Scenario: A draft may be called something else
    Given Sam creates a concert with section "A" of 2 rows with 5 seats
    When the seller changes "name" to "The Second Night"
    Then the answer is 200
    And Sam sees "The Second Night" as the "name" of the concert

  Scenario: The hall stays as it is
    Given a concert on sale with section "A" of 2 rows with 5 seats
    When the seller changes "rows" to "9"
    Then the answer is 400
    When the seller changes the price of "B" to 900
    Then the answer is 400
    And at least 1 faults are listed

  Scenario: A concert of somebody else's is not yours to change
    Given a concert on sale with section "A" of 2 rows with 5 seats
    When another seller changes the price of "A" to 1
    Then the answer is 403

  Scenario: A cancelled concert stays as it was
    Given a concert on sale with section "A" of 2 rows with 5 seats
    When the seller cancels the concert
    And the seller changes the price of "A" to 1
    Then the answer is 409 "event-state"

  Scenario: What is over is over
    Given a concert that is over in 6 seconds
    Then within 10 seconds the public sees the concert as "COMPLETED"
    When Ann books 1 seat in "A"
    Then the answer is 409 "not-on-sale"
    When the seller changes the price of "A" to 1
    Then the answer is 409 "event-state"

  Scenario: A concert that was sold out is on sale again when somebody gives seats back
    Given a concert on sale with section "A" of 1 rows with 2 seats
    And Ann has booked seats "1-1, 1-2" in "A"
    Then within 5 seconds the public sees the concert as "SOLD_OUT"
    When Ann cancels the booking
    Then within 5 seconds the public sees the concert as "ON_SALE"
