package tv.exstream.web.change;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// What an end point says itself of its change, where nothing that has a tag shows it: how what it changes was before, and how it is afterwards. For the record
/// of changes alone. Owned by the thread that answers the request; what other threads say is not heard.
public final class Testimony {
    private static final ScopedValue<Testimony> PRESENT = ScopedValue.newInstance();

    private final Function<Object, byte[]> written;
    private Optional<byte[]> before = Optional.empty();
    private Optional<byte[]> after = Optional.empty();

    /// @param written as end points answer it
    Testimony(Function<Object, byte[]> written) {
        this.written = written;
    }

    /// Says how something is before it is changed. What nobody wants to know is not written.
    public static void before(Object state) {
        if (PRESENT.isBound()) {
            Testimony present = PRESENT.get();
            present.before = Optional.of(present.written.apply(state));
        }
    }

    /// Says how it is now.
    public static void after(Object state) {
        if (PRESENT.isBound()) {
            Testimony present = PRESENT.get();
            present.after = Optional.of(present.written.apply(state));
        }
    }

    /// Does what may say something.
    <T> T hear(Callable<T> work) throws Exception {
        return ScopedValue.where(PRESENT, this).call(work::call);
    }

    Optional<byte[]> before(Optional<byte[]> unsaid) {
        return before.or(() -> unsaid);
    }

    Optional<byte[]> after(Optional<byte[]> unsaid) {
        return after.or(() -> unsaid);
    }
}
