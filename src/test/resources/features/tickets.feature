Feature: Tickets
  Who has paid holds a ticket for each seat. A gate that knows nothing but the public key can tell that it is real.

  Background:
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann is a buyer
    And Bob is a buyer
    And Ann has booked seats "1-1, 1-2" in "A"

  Scenario: The gate lets a ticket in without asking anybody
    When Ann pays with a good card
    Then Ann's payment is taken
    And the gate lets Ann's ticket for "1-1" in, at seat "1-1" of "A"
    And the gate lets Ann's ticket for "1-2" in, at seat "1-2" of "A"

  Scenario: What is printed is what the gate reads
    When Ann pays with a good card
    Then Ann's payment is taken
    And the printed code of Ann's ticket for "1-2" is the ticket's

  Scenario: A ticket with another seat written on it is not let in
    When Ann pays with a good card
    Then Ann's payment is taken
    And the gate does not let Ann's ticket for "1-1" in after she has made it one for "1-5"

  Scenario: A ticket shows to its buyer what it is for
    When Ann pays with a good card
    Then Ann's payment is taken
    And Ann's ticket for "1-2" is "VALID" and names seat "1-2" of "A" and Ann's booking

  Scenario: Nobody else sees a ticket
    When Ann pays with a good card
    Then Ann's payment is taken
    When Bob looks at Ann's ticket for "1-1"
    Then the answer is 404
    When the seller looks at Ann's ticket for "1-1"
    Then the answer is 404
    When a stranger looks at Ann's ticket for "1-1"
    Then the answer is 401

  Scenario: There is no ticket before the payment
    Then Ann has no tickets

  Scenario: The tickets of a cancelled concert are void, and the money goes back
    When Ann pays with a good card
    Then Ann's payment is taken
    And Ann's ticket for "1-1" is "VALID" and names seat "1-1" of "A" and Ann's booking
    When the seller cancels the concert
    Then Ann's booking becomes "REFUNDED"
    And Ann's ticket is "VOID" now
    And Ann's ticket has no code to show any more
    And Ann's money is paid back
