/// What booking hears from the logs.
package io.frontrow.booking.adapter.in.kafka;
