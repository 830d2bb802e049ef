package io.frontrow.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Stands on a context's root package and names the contexts whose front doors it may use. The architecture tests read it.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface BoundedContext {
    String[] mayUse() default {};
}
