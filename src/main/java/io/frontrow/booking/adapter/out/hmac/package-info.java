/// Ids that carry a signature.
package io.frontrow.booking.adapter.out.hmac;
