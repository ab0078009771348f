package tv.exstream.config;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The configuration as it holds now. What can change while the server runs changes here, in one step; the rest stays as it was at
/// the start. Thread-safe.
///
/// Whoever needs a part of it asks each time, by a supplier that is handed to it, and so follows without being told. Who must do
/// something when it changes listens.
public final class LiveConfig {
    private final List<Consumer<Config>> listeners = new CopyOnWriteArrayList<>();
    private volatile Config now;

    public LiveConfig(Config start) {
        now = start;
    }

    public Config now() {
        return now;
    }

    /// A part as it is whenever somebody asks.
    public <T> Supplier<T> of(Function<Config, T> part) {
        return () -> part.apply(now);
    }

    /// Tells of each change after it holds, on the thread of who made it.
    public void listen(Consumer<Config> listener) {
        listeners.add(listener);
    }

    /// Changes it, and tells the listeners when it differs.
    public void become(Config next) {
        if (!next.equals(now)) {
            now = next;
            listeners.forEach(each -> each.accept(next));
        }
    }
}
