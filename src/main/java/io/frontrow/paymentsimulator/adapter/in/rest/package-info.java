/// The provider over HTTP.
package io.frontrow.paymentsimulator.adapter.in.rest;
