/// What booking can be asked to do.
package io.frontrow.booking.application.port.in;
