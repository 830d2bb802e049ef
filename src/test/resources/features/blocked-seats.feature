Feature: Taking seats out of the sale
  A seller keeps seats back, for the press or for a camera, and puts them on sale again. What a buyer has, stays the buyer's.

  Background:
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann is a buyer
    And Bob is a buyer

  Scenario: Blocked seats are shown as blocked and are nobody's
    When the seller blocks seats "1-1, 1-2" in "A"
    Then the answer is 200
    And seat "1-1" of "A" is "BLOCKED"
    And 8 seats are available in "A"
    And 2 seats are blocked in "A"

  Scenario: Nobody books a blocked seat
    Given the seller has blocked seats "1-2" in "A"
    When Ann books seats "1-1, 1-2" in "A"
    Then Ann is refused
    And seat "1-1" of "A" is "AVAILABLE"

  Scenario: The best seats are found beside the blocked ones
    Given the seller has blocked seats "1-3" in "A"
    When Ann books 3 seats in "A"
    Then Ann's booking becomes "PENDING_PAYMENT" with seats "2-1, 2-2, 2-3"

  Scenario: Seats that are put back are on sale again
    Given the seller has blocked seats "1-1, 1-2" in "A"
    When the seller puts seats "1-1" in "A" back on sale
    Then the answer is 200
    And Ann books seats "1-1" in "A"
    And Ann's booking becomes "PENDING_PAYMENT" with seats "1-1"
    And seat "1-2" of "A" is "BLOCKED"

  Scenario: A buyer who was faster keeps the seat, and nothing is blocked
    Given Ann has booked seats "1-2" in "A"
    When the seller blocks seats "1-1, 1-2" in "A"
    Then the answer is 409 "seats-unavailable"
    And seat "1-1" of "A" is "AVAILABLE"
    And seat "1-2" of "A" becomes "RESERVED"

  Scenario: A buyer and the seller want the same seats at the same moment
    When Ann books each seat of row 1 in "A" while the seller blocks it
    Then every one of those seats is either Ann's or blocked

  Scenario: Blocking twice is blocking once
    Given the seller has blocked seats "1-1" in "A"
    When the seller blocks seats "1-1" in "A"
    Then the answer is 200
    And 1 seat is blocked in "A"

  Scenario: A concert whose last seats are blocked is sold out until they come back
    Given Ann has booked 4 seats in "A"
    And Bob has booked 4 seats in "A"
    When the seller blocks seats "1-5, 2-5" in "A"
    Then within 5 seconds the public sees the concert as "SOLD_OUT"
    When the seller puts seats "1-5, 2-5" in "A" back on sale
    Then within 5 seconds the public sees the concert as "ON_SALE"

  Scenario Outline: A block that makes no sense is refused: <why>
    When the seller blocks seats "<seats>" in "<section>"
    Then the answer is <status>

    Examples:
      | why                      | seats    | section | status |
      | a seat outside the block | 9-9      | A       | 400    |
      | the same seat twice      | 1-1, 1-1 | A       | 400    |
      | no position at all       | front    | A       | 400    |
      | no such section          | 1-1      | Z       | 404    |

  Scenario: Only the seller of the concert blocks
    When another seller blocks seats "1-1" in "A"
    Then the answer is 403
    When Ann blocks seats "1-1" in "A"
    Then the answer is 403
    When a stranger blocks seats "1-1" in "A"
    Then the answer is 401

  Scenario: A draft has no seats to block yet
    Given Sam creates a concert with section "A" of 2 rows with 5 seats
    When the seller blocks seats "1-1" in "A"
    Then the answer is 409 "event-state"
