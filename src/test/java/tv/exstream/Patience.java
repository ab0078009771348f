package tv.exstream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Waits for what other threads and programs do, and fails with words when they do not. The only class of the tests that may park.
public final class Patience {
    /// Often enough that nobody notices.
    private static final Duration LOOK = Duration.ofMillis(20);

    /// Seldom enough to cost nothing, for what takes long: a server that is asked all the time has less time for what is waited for.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /// Who has waited for so many times as long as the next pause does not notice it.
    private static final int PATIENCE = 20;

    /// Longer than anything takes on a busy machine, so that only a failure waits for it. What is said about speed is asserted elsewhere.
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Patience() {}

    /// Returns as soon as the condition holds.
    ///
    /// @param what a sentence about what is waited for
    /// @throws AssertionError with that sentence when it does not hold in minutes
    public static void until(String what, Callable<Boolean> condition) {
        until(what, LONGEST, condition);
    }

    /// Returns as soon as the condition holds.
    ///
    /// @param what a sentence about what is waited for
    /// @throws AssertionError with that sentence when it does not hold in time
    public static void until(String what, Duration longest, Callable<Boolean> condition) {
        value(what, longest, () -> condition.call() ? Optional.of(true) : Optional.empty());
    }

    /// Returns as soon as the condition holds, however long that takes while there is progress.
    ///
    /// @param longest without any progress
    /// @param progress something that is another each time that more has been done
    /// @throws AssertionError with that sentence when nothing goes on any more
    public static void whileItGoesOn(
            String what, Duration longest, Callable<?> progress, Callable<Boolean> condition) {
        AtomicBoolean holds = new AtomicBoolean();
        while (!holds.get()) {
            Object before = value(what, longest, () -> Optional.of(progress.call()));
            until(
                    what + ", beyond " + before,
                    longest,
                    () -> {
                        holds.set(condition.call());
                        return holds.get() || !before.equals(progress.call());
                    });
        }
    }

    /// Returns the first value that there is.
    ///
    /// @param what a sentence about what is waited for
    /// @throws AssertionError with that sentence when there is none in minutes, or what it threw at the last attempt
    public static <T> T value(String what, Callable<Optional<T>> question) {
        return value(what, LONGEST, question);
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
            long waited = System.nanoTime() - begin;
            if (waited > longest.toNanos()) {
                throw new AssertionError(
                        "not within %s: %s".formatted(longest, what), trouble.orElse(null));
            }
            LockSupport.parkNanos(
                    Math.clamp(waited / PATIENCE, LOOK.toNanos(), LOOK_AGAIN.toNanos()));
        }
    }
}
