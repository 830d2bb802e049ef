/// Builds the provider.
package io.frontrow.paymentsimulator.adapter.wiring;
