/// Stand-ins for what booking needs, in memory; the contract tests hold them to what the real ones do.
package io.frontrow.booking.application.fake;
