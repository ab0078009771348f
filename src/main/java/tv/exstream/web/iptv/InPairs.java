package tv.exstream.web.iptv;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/// Makes things and hands them on in their order: of two that follow each other one is made here and the other beside it.
/// Thread-safe.
final class InPairs {
    private final Executor beside;

    /// @param beside may refuse work or let it wait: it is then done here
    InPairs(Executor beside) {
        this.beside = beside;
    }

    /// Takes things in their order.
    interface Taking<T> {
        void take(T made) throws IOException;
    }

    /// Ends at the first thing that cannot be made or taken, and begins no more then.
    ///
    /// @param making is used by two threads at once
    /// @throws IOException what `taking` throws
    <S, T> void forEach(List<S> sources, Function<S, T> making, Taking<T> taking)
            throws IOException {
        for (int n = 0; n < sources.size(); n += 2) {
            List<S> pair = sources.subList(n, Math.min(n + 2, sources.size()));
            FutureTask<T> last = new FutureTask<>(() -> making.apply(pair.getLast()));
            try {
                if (pair.size() == 2) {
                    beside.execute(last);
                    taking.take(making.apply(pair.getFirst()));
                }
                // Does nothing when it has begun beside.
                last.run();
                taking.take(made(last));
            } finally {
                last.cancel(false);
            }
        }
    }

    private static <T> T made(FutureTask<T> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("waiting for a part that is being made");
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException failure -> failure;
                case Error error -> throw error;
                case null, default -> new IllegalStateException(e);
            };
        }
    }
}
