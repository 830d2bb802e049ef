Feature: Asking twice
  A phone loses its connection and asks again. The same key means the same booking, not a second one.

  Background:
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann is a buyer

  Scenario: The same request with the same key is the same booking
    When Ann books 1 seat in "A" with key "first"
    And Ann books 1 seat in "A" with key "first" again
    Then both answers name the same booking
    And within 5 seconds 9 seats are available in "A"

  Scenario: Two identical requests in flight at once
    When Ann books 1 seat in "A" with key "twins" 8 times at once
    Then all answers name the same booking
    And within 5 seconds 9 seats are available in "A"

  Scenario: Another request under a used key is refused
    When Ann books 1 seat in "A" with key "used"
    And Ann books 2 seats in "A" with key "used" again
    Then the answer is 422

  Scenario: A refused request leaves its key free
    When Ann books 5 seats in "A" with key "free"
    And Ann books 1 seat in "A" with key "free" again
    Then the answer is 202 with a booking that is "PROCESSING"

  Scenario: A retry never hears that its own seats are gone
    When Ann books seats "1-1" in "A" with key "mine"
    And Ann's booking becomes "PENDING_PAYMENT" with seats "1-1"
    And the news of the booking has spread
    And Ann books seats "1-1" in "A" with key "mine" again
    Then both answers name the same booking

  Scenario: The same key of two buyers means two bookings
    Given Bob is a buyer
    When Ann books 1 seat in "A" with key "shared"
    And Bob books 1 seat in "A" with key "shared"
    Then the answers name different bookings

  Scenario: Redis is wiped in the middle of a sale
    When Ann books 1 seat in "A" with key "wiped"
    And Redis is wiped
    And Ann books 1 seat in "A" with key "wiped" again
    Then both answers name the same booking
    And within 5 seconds 9 seats are available in "A"

  Scenario: With Redis wiped, too, a retry never hears that its own seats are gone
    When Ann books seats "1-1" in "A" with key "mine"
    And Ann's booking becomes "PENDING_PAYMENT" with seats "1-1"
    And the news of the booking has spread
    And Redis is wiped
    And Ann books seats "1-1" in "A" with key "mine" again
    Then both answers name the same booking

  Scenario: The same registration with the same key is one account
    When Bob registers as a buyer with key "first"
    And Bob registers as a buyer with key "first" again
    Then the last 2 answers are the same 201
    And Bob can log in

  Scenario: A registration's key opens nobody's account
    When Bob registers as a buyer with key "first"
    And somebody registers with Bob's e-mail address and key "first", but another password
    Then the answer is 422 "idempotency-key-reused"

  Scenario: The same concert with the same key is one concert
    When Tom creates the concert "Spring Night" with key "spring" 8 times at once
    Then the last 8 answers are the same 201
    And Tom has 1 concert

  Scenario: Another concert under a used key is refused
    When Tom creates the concert "Spring Night" with key "spring"
    And Tom creates the concert "Autumn Night" with key "spring"
    Then the answer is 422 "idempotency-key-reused"
    And Tom has 1 concert
