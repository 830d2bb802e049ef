/// What the provider needs.
package io.frontrow.paymentsimulator.application.port.out;
