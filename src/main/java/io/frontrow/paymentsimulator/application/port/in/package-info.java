/// What may be asked of the provider.
package io.frontrow.paymentsimulator.application.port.in;
