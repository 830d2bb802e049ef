/// Answers from memory, kept fresh in the background, for callers that must not wait for a query.
package io.frontrow.ticketing.adapter.out.memory;
