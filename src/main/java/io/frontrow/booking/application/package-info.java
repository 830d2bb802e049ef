/// What booking does, one class per use case, in plain Java.
package io.frontrow.booking.application;
