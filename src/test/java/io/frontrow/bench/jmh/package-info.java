/// What single parts cost, by JMH: `./mvnw -Pjmh`.
package io.frontrow.bench.jmh;
