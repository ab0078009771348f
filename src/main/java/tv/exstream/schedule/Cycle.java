package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Lengths of time that follow one another over and over.
public final class Cycle {
    private Cycle() {}

    /// @param part index of the length that an instant falls into
    /// @param start when that began
    public record Position(int part, Instant start) {}

    /// Where an instant falls.
    ///
    /// @param lengths each more than zero; at least one
    /// @param since when the first one began, not after `t`
    public static Position position(List<Duration> lengths, Instant since, Instant t) {
        Duration whole = lengths.stream().reduce(Duration.ZERO, Duration::plus);
        long passes = Duration.between(since, t).dividedBy(whole);
        Instant start = since.plus(whole.multipliedBy(passes));
        int part = 0;
        while (!start.plus(lengths.get(part)).isAfter(t)) {
            start = start.plus(lengths.get(part));
            part++;
        }
        return new Position(part, start);
    }
}
