/// The payment provider over HTTP.
package io.frontrow.booking.adapter.out.http;
