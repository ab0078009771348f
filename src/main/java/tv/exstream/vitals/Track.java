package tv.exstream.vitals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Measures in steps of one length, of which so many are kept: a ring whose places belong to times, so that what was not measured stays
/// empty. Not thread-safe.
final class Track {
    private final Duration step;
    private final int places;
    private final Map<Measure, double[]> sums = new EnumMap<>(Measure.class);
    private final Map<Measure, int[]> counts = new EnumMap<>(Measure.class);

    /// The number of the newest step since 1970; -1 before the first.
    private long newest = -1;

    /// The number of the oldest that was measured.
    private long oldest;

    Track(Duration step, int places) {
        this.step = step;
        this.places = places;
        for (Measure measure : Measure.values()) {
            sums.put(measure, new double[places]);
            counts.put(measure, new int[places]);
        }
    }

    Duration length() {
        return step.multipliedBy(places);
    }

    /// Adds to the mean of the step that the instant is in. What is older than the newest step is left out: the clock was put back.
    void add(Instant at, Map<Measure, Double> values) {
        long number = at.getEpochSecond() / step.toSeconds();
        if (newest < 0) {
            newest = number - 1;
            oldest = number;
        }
        if (number < newest) {
            return;
        }
        clear(number);
        newest = number;
        oldest = Math.max(oldest, newest - places + 1);
        int place = place(number);
        values.forEach(
                (measure, value) -> {
                    sums.get(measure)[place] += value;
                    counts.get(measure)[place]++;
                });
    }

    /// Empties the places from the newest to this one.
    private void clear(long number) {
        long from = Math.max(newest + 1, number - places + 1);
        for (long each = from; each <= number; each++) {
            int place = place(each);
            sums.values().forEach(array -> array[place] = 0);
            counts.values().forEach(array -> array[place] = 0);
        }
    }

    /// The last so many steps up to an instant.
    Span last(Duration window, Instant now) {
        long end = now.getEpochSecond() / step.toSeconds();
        long first = Math.max(oldest, end - window.toSeconds() / step.toSeconds() + 1);
        int length = newest < 0 ? 0 : (int) Math.max(0, end - first + 1);
        Map<Measure, List<Double>> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            double[] means = new double[length];
            Arrays.setAll(means, n -> mean(measure, first + n));
            values.put(measure, Span.list(means));
        }
        return new Span(
                (int) step.toSeconds(), Instant.ofEpochSecond(first * step.toSeconds()), values);
    }

    private double mean(Measure measure, long number) {
        if (number > newest || number < oldest) {
            return Double.NaN;
        }
        int count = counts.get(measure)[place(number)];
        return count == 0 ? Double.NaN : sums.get(measure)[place(number)] / count;
    }

    private int place(long number) {
        return Math.floorMod(number, places);
    }
}
