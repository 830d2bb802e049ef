package io.frontrow.simulation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// A line of execution that runs on its caller's thread until it pauses, and goes on when it is stepped again, or never. It is
/// what the JDK makes virtual threads of; the JVM needs `--add-exports java.base/jdk.internal.vm=ALL-UNNAMED`.
final class Fiber {
    private static final Object SCOPE;
    private static final MethodHandle CREATE;
    private static final MethodHandle RUN;
    private static final MethodHandle YIELD;

    static {
        try {
            var lookup = MethodHandles.lookup();
            var continuation = Class.forName("jdk.internal.vm.Continuation");
            var scope = Class.forName("jdk.internal.vm.ContinuationScope");
            SCOPE = scope.getConstructor(String.class).newInstance("simulation");
            CREATE = lookup.findConstructor(continuation, MethodType.methodType(void.class, scope, Runnable.class))
                    .asType(MethodType.methodType(Object.class, Object.class, Runnable.class));
            RUN = lookup.findVirtual(continuation, "run", MethodType.methodType(void.class))
                    .asType(MethodType.methodType(void.class, Object.class));
            YIELD = lookup.findStatic(continuation, "yield", MethodType.methodType(boolean.class, scope)).bindTo(SCOPE);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Object continuation;
    private boolean done;

    Fiber(Runnable body) {
        try {
            continuation = (Object) CREATE.invokeExact(SCOPE, (Runnable) () -> {
                body.run();
                done = true;
            });
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs to the next pause, or to the end. What the body throws ends it and is thrown here.
    void step() {
        try {
            RUN.invokeExact(continuation);
        } catch (RuntimeException | Error e) {
            done = true;
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isDone() {
        return done;
    }

    /// Only within a step.
    static void pause() {
        try {
            boolean _ = (boolean) YIELD.invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
