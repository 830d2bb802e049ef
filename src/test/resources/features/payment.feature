Feature: Paying
  A paid booking has its seats and its tickets. Whatever the card company does, money and seats agree in the end.

  Background:
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann is a buyer
    And Bob is a buyer

  Scenario: Who pays gets the seats and a ticket for each
    Given Ann has booked seats "1-1, 1-2" in "A"
    When Ann pays with a good card
    Then Ann's payment is taken
    And Ann's booking becomes "COMPLETED"
    And Ann has tickets for "1-1, 1-2"
    And seat "1-1" of "A" becomes "SOLD"

  Scenario: Other systems hear of the sale
    Given Ann has booked seats "1-1" in "A"
    When Ann pays with a good card
    Then Ann's payment is taken
    And other systems hear "booking.confirmed" of Ann's booking

  Scenario: A declined card costs nothing, and another card may follow
    Given Ann has booked seats "1-1" in "A"
    When Ann pays with a declined card
    Then the answer is 402
    And Ann's booking becomes "PENDING_PAYMENT"
    When Ann pays with a good card
    Then Ann's payment is taken
    And the card company keeps 1 payment for Ann's booking

  Scenario: The card company takes its time
    Given Ann has booked seats "1-1" in "A"
    When Ann pays with a slow card
    Then the answer is 202
    And Ann's booking becomes "COMPLETED"
    And the card company keeps 1 payment for Ann's booking

  Scenario: The card company says yes twice
    Given Ann has booked seats "1-1" in "A"
    When Ann pays with a card that is approved twice
    Then Ann's payment is taken
    And Ann's booking becomes "COMPLETED"
    And Ann has tickets for "1-1"
    And the card company keeps 1 payment for Ann's booking

  Scenario: A number that is no card's is refused
    Given Ann has booked seats "1-1" in "A"
    When Ann pays with card "4242424242424241"
    Then the answer is 400

  Scenario: The same payment twice is one payment
    Given Ann has booked seats "1-1" in "A"
    When Ann pays with a good card and key "once"
    Then Ann's payment is taken
    When Ann pays with a good card and key "once"
    Then the answer is 200
    And the card company keeps 1 payment for Ann's booking

  Scenario: A key names one card only
    Given Ann has booked seats "1-1" in "A"
    When Ann pays with a good card and key "once"
    Then Ann's payment is taken
    When Ann pays with a card that is approved twice and key "once"
    Then the answer is 422

  Scenario: A paid booking is not paid again
    Given Ann has booked seats "1-1" in "A"
    When Ann pays with a good card
    Then Ann's payment is taken
    When Ann pays with a good card
    Then the answer is 409
    And the card company keeps 1 payment for Ann's booking

  Scenario: A cancelled booking is not paid
    Given Ann has booked seats "1-1" in "A"
    When Ann cancels the booking
    And Ann pays with a good card
    Then the answer is 409

  Scenario: Nobody pays for somebody else's booking
    Given Ann has booked seats "1-1" in "A"
    When Bob pays for Ann's booking with a good card
    Then the answer is 404
    When the seller pays for Ann's booking with a good card
    Then the answer is 403
    When a stranger pays for Ann's booking with a good card
    Then the answer is 401

  Scenario: A yes that comes after the booking was cancelled is paid back
    Given Ann has booked seats "1-1" in "A"
    When Ann pays with a slow card
    And Ann cancels the booking
    Then Ann's booking becomes "CANCELLED"
    And Ann's money is paid back

  Scenario: A cancelled concert is paid back and its tickets are void
    Given Ann has booked seats "1-1" in "A"
    When Ann pays with a good card
    Then Ann's payment is taken
    When the seller cancels the concert
    Then Ann's booking becomes "REFUNDED"
    And Ann's money is paid back
    And Ann has no tickets

  Scenario: A forged word of the card company is not believed
    Given Ann has booked seats "1-1" in "A"
    When somebody forges the card company's word about Ann's booking
    Then the answer is 401
    And Ann's booking becomes "PENDING_PAYMENT"
