/// An application that halts, as if killed, at a named line of its way, and the proof that it recovers.
package io.frontrow.faults;
