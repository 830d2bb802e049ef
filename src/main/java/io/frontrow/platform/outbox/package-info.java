/// Messages that are written in the transaction that decides them, and sent after it.
package io.frontrow.platform.outbox;
