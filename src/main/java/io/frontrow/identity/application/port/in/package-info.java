/// What can be asked of identity.
package io.frontrow.identity.application.port.in;
