/// Booking over HTTP.
package io.frontrow.booking.adapter.in.rest;
