/// What booking does by the clock.
package io.frontrow.booking.adapter.in.timer;
