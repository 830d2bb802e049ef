/// Frontrow: seats for everybody at once, each sold once.
package io.frontrow;
