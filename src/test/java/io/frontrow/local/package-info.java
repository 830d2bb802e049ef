/// The local run: the embedded servers and, as child processes, the packaged application.
package io.frontrow.local;
