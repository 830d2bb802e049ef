/// What identity needs from outside.
package io.frontrow.identity.application.port.out;
