/// The benchmark: the servers, the packaged application and a load generator on one machine, and what they did.
package io.frontrow.bench;
