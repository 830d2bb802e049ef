/// At most ten types that every context may use and that use no context.
package io.frontrow.shared;
