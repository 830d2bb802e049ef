/// Who is calling? People, their roles and their tokens. Knows no other context.
package io.frontrow.identity;
