/// The schema `booking`.
package io.frontrow.booking.adapter.out.postgres;
