Feature: Booking a seat
  A buyer is answered at once and hears the decision moments later. A seat has one buyer, whatever the crowd does.

  Background:
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann is a buyer
    And Bob is a buyer

  Scenario: The request is accepted first, the seats follow
    When Ann books 2 seats in "A"
    Then the answer is 202 with a booking that is "PROCESSING"
    And Ann can see the booking straight away
    And Ann's booking becomes "PENDING_PAYMENT" with seats "1-1, 1-2"
    And Ann has 900 seconds to pay
    And seat "1-1" of "A" becomes "RESERVED"

  Scenario: A buyer chooses the seats
    When Ann books seats "2-3, 2-4" in "A"
    Then Ann's booking becomes "PENDING_PAYMENT" with seats "2-3, 2-4"

  Scenario: Chosen seats are booked together or not at all
    Given Ann has booked seats "1-2" in "A"
    When Bob books seats "1-1, 1-2" in "A" before the news of Ann's booking has spread
    Then Bob is refused
    And seat "1-1" of "A" is "AVAILABLE"

  Scenario: Friends sit together in the first row that has room
    Given Ann has booked seats "1-1, 1-2, 1-4" in "A"
    When Bob books 3 seats in "A"
    Then Bob's booking becomes "PENDING_PAYMENT" with seats "2-1, 2-2, 2-3"

  Scenario: When no row has room, the longest free runs are combined
    Given Ann has booked seats "1-4, 1-5, 2-3" in "A"
    When Bob books 4 seats in "A"
    Then Bob's booking becomes "PENDING_PAYMENT" with seats "1-1, 1-2, 1-3, 2-1"

  Scenario: Fewer free seats than wanted means none taken
    Given Ann has booked 4 seats in "A"
    And Bob has booked 4 seats in "A"
    When Ann books 3 seats in "A" before the news of Bob's booking has spread
    Then Ann is refused
    And 2 seats are available in "A"

  Scenario: A sold-out section is refused before anything is written
    Given Ann has booked 4 seats in "A"
    And Ann has booked 4 seats in "A"
    And Ann has booked 2 seats in "A"
    Then within 5 seconds Bob is refused with "seats-unavailable" when booking 1 seat in "A"

  Scenario: A hundred buyers want the same seat
    When 100 buyers book seat "1-3" in "A" at once
    Then 1 of them gets it and 99 are refused

  Scenario: More buyers than seats
    When 30 buyers book 1 seat each in "A" at once
    Then 10 of them get one and 20 are refused
    And no seat has two buyers

  Scenario Outline: A request that makes no sense is refused: <why>
    When Ann books <quantity> seats "<seats>" in "<section>"
    Then the answer is <status>

    Examples:
      | why                       | quantity | seats    | section | status |
      | no such section           | 1        |          | Z       | 404    |
      | no seats at all           | 0        |          | A       | 400    |
      | more than the event gives | 5        |          | A       | 400    |
      | a seat outside the block  | 1        | 9-9      | A       | 400    |
      | the same seat twice       | 2        | 1-1, 1-1 | A       | 400    |
      | fewer seats than wanted   | 2        | 1-1      | A       | 400    |

  Scenario: Somebody else's booking does not exist
    When Ann books 1 seat in "A"
    Then Bob does not find Ann's booking
    And the seller finds Ann's booking

  Scenario: A booking nobody made does not exist
    Then Ann does not find a made-up booking

  Scenario: The price is the one at which the booking was accepted
    When Ann books 2 seats in "A"
    Then Ann's booking becomes "PENDING_PAYMENT" with a total of two tickets
