/// The real PostgreSQL, Kafka and Redis as child processes or threads of a test or of the local run; never in
/// production.
package io.frontrow.embedded;
