/// Who is calling? People, their roles and their tokens. Knows no other context.
@BoundedContext
package io.frontrow.identity;

import io.frontrow.shared.BoundedContext;
