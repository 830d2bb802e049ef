/// The provider's memory, which outlives its process.
package io.frontrow.paymentsimulator.adapter.out.postgres;
