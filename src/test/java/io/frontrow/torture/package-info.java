/// The whole application, two processes of it, killed and frozen while a crowd is buying.
package io.frontrow.torture;
