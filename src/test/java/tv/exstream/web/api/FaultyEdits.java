package tv.exstream.web.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Changes;

/// Stands before channels and changes. The next free number is a stale one when a test says so, once, and changes are refused as long as
/// a test says so.
record FaultyEdits(AtomicReference<@Nullable ChannelNumber> stale, AtomicBoolean busy)
        implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case Channels channels -> between(Channels.class, channels);
            case Changes changed -> between(Changes.class, changed);
            default -> bean;
        };
    }

    private Object between(Class<?> type, Object bean) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> {
                    if (method.getName().equals("next") && stale.get() != null) {
                        return stale.getAndSet(null);
                    }
                    if (type == Changes.class && busy.get()) {
                        throw new ProblemException(Problem.DATABASE_BUSY, "busy");
                    }
                    return called(bean, method, arguments);
                });
    }

    private static @Nullable Object called(
            Object bean, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
