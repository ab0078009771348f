package tv.exstream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waits for what other threads and programs do, and fails with words when they do not. The only class of the tests that may park.
public final class Patience {
    /// Seldom enough to cost nothing, often enough that nobody notices.
    private static final Duration LOOK = Duration.ofMillis(20);

    private Patience() {}

    /// Returns as soon as the condition holds.
    ///
    /// @param what a sentence about what is waited for
    /// @throws AssertionError with that sentence when it does not hold in time
    public static void until(String what, Duration longest, Callable<Boolean> condition) {
        value(what, longest, () -> condition.call() ? Optional.of(true) : Optional.empty());
    }

    /// Returns the first value that there is.
    ///
    /// @param what a sentence about what is waited for
    /// @throws AssertionError with that sentence when there is none in time, or what it threw at the last attempt
    public static <T> T value(String what, Duration longest, Callable<Optional<T>> question) {
        long begin = System.nanoTime();
        while (true) {
            Optional<Throwable> trouble = Optional.empty();
            try {
                Optional<T> answer = question.call();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (Exception | AssertionError e) {
                // Whatever is not there yet may fail in any way; the last failure is told below.
                trouble = Optional.of(e);
            }
            if (System.nanoTime() - begin > longest.toNanos()) {
                throw new AssertionError(
                        "not within %s: %s".formatted(longest, what), trouble.orElse(null));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
