/// What a provider knows about a charge.
package io.frontrow.paymentsimulator.domain;
