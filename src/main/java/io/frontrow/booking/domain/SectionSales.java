package io.frontrow.booking.domain;

import io.frontrow.shared.Money;

/// What one section has sold.
///
/// @param sold paid seats or places
/// @param reserved taken ones whose payment is awaited
/// @param revenue what the paid bookings were accepted at, whatever the price is now; refunds are not in it
public record SectionSales(String section, long sold, long reserved, Money revenue) {}
