/// The time, for adapters.
package io.frontrow.platform.time;
