package io.frontrow.ticketing.domain;

import io.frontrow.shared.Money;
import io.frontrow.ticketing.domain.Seating.Subsection;

/// The seats of one subsection, all at one price.
public record SeatMap(String section, Money price, Subsection subsection, SeatStatuses statuses) {}
