package io.frontrow.seatinventory.adapter.in.kafka;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;

/// Loses ten records in the middle of the first hundreds, as a batch that expires in the producer: what was
/// sent before and after them arrives, and only the flush tells. Sound from then on.
final class FailingOnce implements ProducerFault {
    private static final int FIRST_LOST = 300;
    private static final int LAST_LOST = 309;
    private final List<Callback> lost = new ArrayList<>();
    private int sent;

    @Override
    @SuppressWarnings("unchecked")
    public Producer<byte[], byte[]> around(Producer<byte[], byte[]> producer) {
        InvocationHandler fault = (_, method, arguments) -> call(producer, method, arguments);
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {Producer.class}, fault);
    }

    private Object call(Producer<byte[], byte[]> producer, Method method, Object[] arguments)
            throws Throwable {
        if (method.getName().equals("send") && ++sent >= FIRST_LOST && sent <= LAST_LOST) {
            lost.add((Callback) arguments[1]);
            return new CompletableFuture<>();
        }
        try {
            return method.invoke(producer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            if (method.getName().equals("flush")) {
                lost.forEach(callback -> callback.onCompletion(null,
                        new TimeoutException("lost on purpose")));
                lost.clear();
            }
        }
    }
}
