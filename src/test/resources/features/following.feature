Feature: Following a concert
  Anybody may watch how a published concert sells: first how it stands, then every change, from whichever node.

  Scenario: The watcher sees how it stands, and then a sale
    Given a concert on sale with section "A" of 2 rows with 5 seats
    When Wendy starts to watch the concert
    Then Wendy is first shown the whole concert as everybody sees it
    When Ann books seats "1-1, 1-2" in "A"
    Then within 2 seconds Wendy hears of 8 available, 2 reserved and 0 sold in "A"
    When Ann pays with a good card
    Then within 2 seconds Wendy hears of 8 available, 0 reserved and 2 sold in "A"

  Scenario: Seats that are given back are heard of
    Given a concert on sale with section "A" of 1 rows with 3 seats
    And Wendy starts to watch the concert
    When Ann books seats "1-1" in "A"
    Then within 2 seconds Wendy hears of 2 available, 1 reserved and 0 sold in "A"
    When Ann cancels the booking
    Then within 2 seconds Wendy hears of 3 available, 0 reserved and 0 sold in "A"

  Scenario: Sold out, and back
    Given a concert on sale with section "A" of 1 rows with 1 seats
    And Wendy starts to watch the concert
    When Ann books seats "1-1" in "A"
    Then within 2 seconds Wendy hears that the concert is "SOLD_OUT"
    When Ann cancels the booking
    Then within 2 seconds Wendy hears that the concert is "ON_SALE"

  Scenario: The start of the sale is heard of without anybody touching the concert
    Given a concert whose sale starts in 3 seconds
    And Wendy starts to watch the concert
    Then within 6 seconds Wendy hears that the concert is "ON_SALE"

  Scenario: Whoever loses the connection misses nothing
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Wendy starts to watch the concert
    And Wendy is first shown the whole concert as everybody sees it
    And Wendy loses the connection
    When Ann books seats "2-1, 2-2, 2-3" in "A"
    And Ann's booking becomes "PENDING_PAYMENT"
    And the concert has 7 seats left
    And Wendy comes back where she was
    Then within 2 seconds Wendy hears of 7 available, 3 reserved and 0 sold in "A"
    And Wendy was not shown the whole concert again

  Scenario: Whoever comes back after too long is shown everything again
    Given a concert on sale with section "A" of 2 rows with 5 seats
    When Wendy comes back with a place that nobody remembers
    Then Wendy is first shown the whole concert as everybody sees it

  Scenario: New prices and names are shown as a whole concert, a cancellation is heard of
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Wendy starts to watch the concert
    And Wendy is first shown the whole concert as everybody sees it
    When the seller changes the price of "A" to 100
    Then within 2 seconds Wendy is shown the whole concert again
    When the seller cancels the concert
    Then within 2 seconds Wendy hears that the concert is "CANCELLED"

  Scenario: A draft is nobody's business
    Given Sam creates a concert with section "A" of 2 rows with 5 seats
    Then nobody can watch the concert
    And another seller cannot watch the concert
    And Sam can watch the concert

  Scenario: Redis is not needed
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Wendy starts to watch the concert
    When Redis is wiped
    And Ann books seats "1-1" in "A"
    Then within 2 seconds Wendy hears of 9 available, 1 reserved and 0 sold in "A"
