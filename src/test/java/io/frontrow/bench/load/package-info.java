/// The load generator: a process of its own, one thread and another for what is followed, plain HTTP/1.1 over connections that stay open.
package io.frontrow.bench.load;
