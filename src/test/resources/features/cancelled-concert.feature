Feature: A concert that does not take place
  When the seller cancels a concert, every booking of it ends, and everybody who waits is told.

  Background:
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann is a buyer

  Scenario: An unpaid booking ends with its concert
    Given Ann has booked seats "1-1" in "A"
    When the seller cancels the concert
    Then Ann's booking becomes "CANCELLED"
    And the reason given for Ann's booking is "event-cancelled"

  Scenario: Who watches hears that the concert is cancelled
    Given Ann has booked seats "1-1" in "A"
    When Ann watches the booking
    And the seller cancels the concert
    Then Ann hears "CANCELLED" within 10 seconds

  Scenario: A booking that was given back before stays as it was
    Given Ann has booked seats "1-1" in "A"
    When Ann cancels the booking
    And the seller cancels the concert
    Then Ann's booking becomes "CANCELLED"
    And no reason is given for Ann's booking

  Scenario: Nobody has a seat in the hall of a cancelled concert
    Given Ann has booked seats "1-1, 1-2" in "A"
    When Ann pays with a good card
    Then Ann's booking becomes "COMPLETED"
    And seat "1-1" of "A" becomes "SOLD"
    When the seller cancels the concert
    Then Ann's booking becomes "REFUNDED"
    And seat "1-1" of "A" becomes "AVAILABLE"
    And 10 seats are available in "A"
