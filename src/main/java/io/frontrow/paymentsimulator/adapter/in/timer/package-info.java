/// What the provider does by the clock.
package io.frontrow.paymentsimulator.adapter.in.timer;
