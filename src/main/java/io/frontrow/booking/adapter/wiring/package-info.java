/// Where booking's classes meet their framework.
package io.frontrow.booking.adapter.wiring;
