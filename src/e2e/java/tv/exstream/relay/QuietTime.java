package tv.exstream.relay;

import java.time.Duration;
import java.util.stream.LongStream;
import tv.exstream.Standstills;

/// Real time with sources that have limits of seconds: when this JVM stands still for as long, every provider seems to misbehave. Then all of it begins anew.
final class QuietTime {
    /// The shortest limit of a source.
    private static final Duration LIMIT = Duration.ofSeconds(3);

    /// As much of that may nothing run.
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /// Where it is never quiet the last one is judged.
    private static final int MOST_ATTEMPTS = 4;

    private QuietTime() {}

    interface Step {
        void take() throws Exception;
    }

    /// Begins and watches, and when nothing ran meanwhile for too long, ends it and does all of it again.
    static void spend(Step begin, Step watch, Step end) throws Exception {
        begin.take();
        for (int n = 1; !isQuiet(watch) && n < MOST_ATTEMPTS; n++) {
            end.take();
            begin.take();
        }
    }

    private static boolean isQuiet(Step watch) throws Exception {
        long from = System.nanoTime();
        watch.take();
        long to = System.nanoTime();
        return LongStream.iterate(from, at -> at < to, at -> at + LONGEST.toNanos())
                .mapToObj(at -> Standstills.HERE.within(at, Math.min(to, at + LIMIT.toNanos())))
                .allMatch(still -> still.compareTo(LONGEST) < 0);
    }
}
