/// The HTTP contract as a whole, from outside.
package io.frontrow.contract;
