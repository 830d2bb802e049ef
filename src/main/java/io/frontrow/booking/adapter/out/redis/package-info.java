/// What booking keeps in Redis, and may lose.
package io.frontrow.booking.adapter.out.redis;
