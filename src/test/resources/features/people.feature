Feature: People and their tokens
  Buyers and sellers have accounts. A token opens what its owner may use, and nothing once its owner has logged out.

  Scenario: A new buyer registers and logs in
    When Ann registers as a buyer
    Then the answer is 201
    And Ann can log in
    And Ann is known as a buyer

  Scenario: One account per e-mail address
    Given Ann is a buyer
    When somebody registers with Ann's e-mail address in capital letters
    Then the answer is 409

  Scenario Outline: An account needs <what>
    When somebody registers with <field> "<value>"
    Then the answer is 400
    And the fault names <field>

    Examples:
      | what                     | field    | value        |
      | a real e-mail address    | email    | not-an-email |
      | a password of 8 and more | password | short        |
      | a role that exists       | role     | admin        |

  Scenario: A wrong password and an unknown address sound the same
    Given Ann is a buyer
    When Ann logs in with a wrong password
    And somebody logs in with an unknown address
    Then both answers are the same 401

  Scenario: Who guesses a password has to wait
    Given Ann is a buyer
    When somebody guesses 10 times at Ann's password
    And Ann logs in with the right password
    Then the answer is 429 "too-many-failed-log-ins"
    And it says when to come back
    And Ann's token still opens what is hers

  Scenario: Guessing at an account that does not exist sounds the same
    When somebody guesses 10 times at the password of nobody
    And somebody guesses once more
    Then the answer is 429 "too-many-failed-log-ins"

  Scenario: Logging out ends the token at once
    Given Ann is a buyer
    When Ann logs out
    Then Ann's old token opens nothing

  Scenario: Without a token there is no booking
    Given a concert on sale with section "A" of 2 rows with 5 seats
    When a stranger books 1 seat in "A"
    Then the answer is 401

  Scenario: Only sellers create events
    Given Ann is a buyer
    When Ann creates a concert with section "A" of 2 rows with 5 seats
    Then the answer is 403

  Scenario: Only buyers book
    Given a concert on sale with section "A" of 2 rows with 5 seats
    When the seller books 1 seat in "A"
    Then the answer is 403
