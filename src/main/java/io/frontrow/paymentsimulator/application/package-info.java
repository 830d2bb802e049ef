/// The provider's use cases.
package io.frontrow.paymentsimulator.application;
