/// What identity does by itself.
package io.frontrow.identity.adapter.in.timer;
