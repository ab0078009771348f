package tv.exstream.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The vitals of a process over time, and whether it holds more and more. Owned by one thread.
///
/// ```
///   warming up |----- second quarter -----|------------|----- last quarter -----|
/// ```
///
/// The first quarter does not count: code is compiled and caches fill.
final class VitalsLog {
    /// Collections of garbage come and go; a leak of an hour is more than that.
    private static final double MOST_TIMES = 1.15;

    /// Idle threads and connections that are kept for a while; arbitrary.
    private static final double FEW = 16;

    private final List<Vitals> seen = new ArrayList<>();

    void add(Vitals vitals) {
        seen.add(vitals);
    }

    /// What was held at the end against what was held in the beginning.
    ///
    /// @throws IllegalStateException when it was looked at less than four times
    List<Figure> figures() {
        if (seen.size() < 4) {
            throw new IllegalStateException("vitals must be seen 4 times or more: " + seen.size());
        }
        return List.of(
                new Figure("memory, last quarter", most(3, Vitals::megabytes), Unit.MEGABYTES),
                new Figure(
                                "the same against the second quarter",
                                most(3, Vitals::megabytes) / most(1, Vitals::megabytes),
                                Unit.TIMES)
                        .atMost(MOST_TIMES),
                more("descriptors more", Vitals::descriptors).atMost(FEW),
                more("threads more", Vitals::threads).atMost(FEW),
                more("processes more", Vitals::processes).atMost(0));
    }

    private Figure more(String name, ToDoubleFunction<Vitals> what) {
        return new Figure(name, Math.max(0, most(3, what) - most(1, what)), Unit.NUMBER);
    }

    private double most(int quarter, ToDoubleFunction<Vitals> what) {
        int from = seen.size() * quarter / 4;
        int to = seen.size() * (quarter + 1) / 4;
        return seen.subList(from, to).stream().mapToDouble(what).max().orElse(0);
    }
}
