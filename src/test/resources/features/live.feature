Feature: Hearing the decision
  A buyer watches the booking and hears each change, from whichever node.

  Background:
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann is a buyer

  Scenario: The stream tells the state first and then each change
    When Ann books 1 seat in "A"
    And Ann watches the booking
    Then Ann hears "PENDING_PAYMENT" within 5 seconds

  Scenario: The stream closes when there is nothing more to hear
    When 10 buyers book seat "1-1" in "A" at once
    And Eve is one of the refused
    And Eve watches the booking
    Then Eve hears "FAILED" and the stream closes

  Scenario: Nobody listens to somebody else's booking
    Given Bob is a buyer
    When Ann books 1 seat in "A"
    Then Bob cannot watch Ann's booking
