Feature: Putting a concert on sale
  A seller describes the hall, publishes, and the public sees the concert only when all of its seats stand.

  Scenario: A draft is the seller's own
    Given Sam is a seller
    When Sam creates a concert with section "A" of 2 rows with 5 seats
    Then the answer is 201
    And Sam sees the concert as "DRAFT"
    And the public does not see the concert

  Scenario: Publishing puts up every seat
    Given a concert on sale with section "A" of 2 rows with 5 seats
    Then the public sees the concert as "ON_SALE"
    And 10 seats are available in "A"
    And seat "1-1" of "A" is "AVAILABLE"

  Scenario: A sale starts when it was announced
    Given a concert whose sale starts in 2 seconds
    Then the public sees the concert as "PUBLISHED"
    And within 5 seconds the public sees the concert as "ON_SALE"

  Scenario: Nobody books before the sale starts
    Given a concert whose sale starts in 3600 seconds
    When Ann books 1 seat in "A"
    Then the answer is 409 "not-on-sale"

  Scenario: A hall may be described block by block
    Given Sam is a seller
    When Sam creates a concert with blocks 3 and 7 in section "North Stand"
    Then the answer is 201
    And Sam sees blocks 3 and 7 in section "North Stand"

  Scenario: Every fault of a bad description is listed
    Given Sam is a seller
    When Sam creates a concert with a price of -1, two sections of the same name and a hall without rows
    Then the answer is 400
    And at least 3 faults are listed

  Scenario: What cannot be read hides no other fault
    Given Sam is a seller
    When Sam creates a concert without a name that starts "soon", with two sections of the same name, one at a price of "a lot"
    Then the answer is 400
    And the faults are about "name, startsAt, sections[0].price, sections[1].name"

  Scenario: A concert whose seats cannot be put up is a draft again
    Given Sam is a seller
    And other seats already stand where Sam's concert would put its own
    When Sam publishes the concert
    Then the answer is 202
    And within 20 seconds Sam sees the concert as "DRAFT" with a reason
    And the public does not see the concert

  Scenario: A draft of somebody else's does not exist
    Given Sam is a seller
    And Sam creates a concert with section "A" of 2 rows with 5 seats
    When another seller publishes the concert
    Then the answer is 404

  Scenario: A published concert of somebody else's is not yours to change
    Given a concert on sale with section "A" of 2 rows with 5 seats
    When another seller cancels the concert
    Then the answer is 403

  Scenario: A concert that is sold out says so
    Given a concert on sale with section "A" of 1 rows with 2 seats
    And Ann has booked 2 seats in "A"
    Then within 5 seconds the public sees the concert as "SOLD_OUT"

  Scenario: Concerts are found by city and price
    Given a concert on sale with section "A" of 2 rows with 5 seats
    Then the public finds the concert by its city
    And the public does not find the concert below its price

  Scenario: A cancelled concert sells nothing
    Given a concert on sale with section "A" of 2 rows with 5 seats
    When the seller cancels the concert
    Then the answer is 202
    And within 5 seconds Ann is refused with "not-on-sale" when booking 1 seat in "A"
