/// What booking hears from other nodes.
package io.frontrow.booking.adapter.in.redis;
