/// Decides whether a torture run broke a promise. It shares no code with the product: it has readers of its own for the
/// recorded HTTP exchanges, the topics' records and the tables.
package io.frontrow.torture.checker;
