/// What booking needs from the outside.
package io.frontrow.booking.application.port.out;
