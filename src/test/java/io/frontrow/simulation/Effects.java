package io.frontrow.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Ports whose every call is an effect: the caller pauses before it, and it may fail before or after it has happened.
final class Effects {
    private static final int AWAY_PER_MILLE = 4;
    private static final int UNCONFIRMED_PER_MILLE = 4;
    private final World world;

    Effects(World world) {
        this.world = world;
    }

    /// A part of the database, in which every call is a transaction.
    <P> P transactions(Class<P> port, P real, Supplier<RuntimeException> outage) {
        return port(port, (method, arguments) -> {
            world.pause();
            if (world.strikes(Fault.DATABASE_AWAY, AWAY_PER_MILLE)) {
                throw outage.get();
            }
            Object answer = invoke(method, real, arguments);
            if (world.strikes(Fault.COMMIT_UNCONFIRMED, UNCONFIRMED_PER_MILLE)) {
                throw outage.get();
            }
            return answer;
        });
    }

    /// A part that may be another one by now.
    <P> P calls(Class<P> port, Supplier<P> real) {
        return port(port, (method, arguments) -> {
            world.pause();
            return invoke(method, real.get(), arguments);
        });
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <P> P port(Class<P> port, Call call) {
        InvocationHandler handler = (_, method, arguments) -> call.on(method, arguments);
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            world.happened(method.getName().hashCode());
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /// Goes on when it is so.
    void await(BooleanSupplier fact) {
        while (!fact.getAsBoolean()) {
            world.pause();
        }
    }
}
