package tv.exstream.retry;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/// Whether something was stored on behalf of a request, so that it is not taken for refused when the database is busy afterwards. Thread-safe; what other
/// threads store for a request is not seen.
public final class Committed {
    private static final ScopedValue<Committed> PRESENT = ScopedValue.newInstance();

    private final AtomicBoolean anything = new AtomicBoolean();

    /// Does work of a request, and sees what is stored meanwhile.
    public <T> T watch(Callable<T> work) throws Exception {
        return ScopedValue.where(PRESENT, this).call(work::call);
    }

    /// To be called by whoever has stored something, in the thread for which it was stored.
    public static void note() {
        if (PRESENT.isBound()) {
            PRESENT.get().anything.set(true);
        }
    }

    /// Whether something was stored in this thread for the request that it answers; false when it answers none.
    public static boolean isAnything() {
        return PRESENT.isBound() && PRESENT.get().anything.get();
    }
}
