Feature: Mishaps behind the counter
  What cannot be read is put aside, and the queue behind it moves on.

  Scenario: An unreadable command is put aside and the next buyer is served
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann is a buyer
    When an unreadable command arrives in front of Ann's
    And Ann books 1 seat in "A"
    Then Ann's booking becomes "PENDING_PAYMENT" with seats "1-1"
    And the unreadable command lies with the dead letters

  Scenario: A command that arrives twice changes nothing
    Given a concert on sale with section "A" of 2 rows with 5 seats
    And Ann is a buyer
    When Ann books 1 seat in "A" with key "echo"
    And Ann's command arrives a second time
    Then Ann's booking becomes "PENDING_PAYMENT" with seats "1-1"
    And within 5 seconds 9 seats are available in "A"
