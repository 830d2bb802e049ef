/// The provider's webhooks.
package io.frontrow.paymentsimulator.adapter.out.http;
