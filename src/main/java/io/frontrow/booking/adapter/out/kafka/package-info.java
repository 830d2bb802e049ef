/// What booking writes into the logs.
package io.frontrow.booking.adapter.out.kafka;
