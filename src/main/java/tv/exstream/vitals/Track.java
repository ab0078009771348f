package tv.exstream.vitals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Measures in steps of one length, of which so many are kept: a ring whose places belong to times, so that what was not measured stays
/// empty. Not thread-safe.
final class Track {
    private final Duration step;
    private final int places;
    private final Map<Measure, Row> rows = new EnumMap<>(Measure.class);

    /// The number of the newest step since 1970; -1 before the first.
    private long newest = -1;

    /// The number of the oldest that was measured.
    private long oldest;

    Track(Duration step, int places) {
        this.step = step;
        this.places = places;
        for (Measure measure : Measure.values()) {
            rows.put(measure, new Row(places));
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
        values.forEach((measure, value) -> row(measure).add(place, value));
    }

    /// Empties the places from the newest to this one.
    private void clear(long number) {
        long from = Math.max(newest + 1, number - places + 1);
        for (long each = from; each <= number; each++) {
            int place = place(each);
            rows.values().forEach(row -> row.clear(place));
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
        return row(measure).mean(place(number));
    }

    private Row row(Measure measure) {
        return Objects.requireNonNull(rows.get(measure), "row");
    }

    /// One measure.
    private static final class Row {
        private final double[] sums;
        private final int[] counts;

        private Row(int places) {
            sums = new double[places];
            counts = new int[places];
        }

        private void clear(int place) {
            sums[place] = 0;
            counts[place] = 0;
        }

        private void add(int place, double value) {
            sums[place] += value;
            counts[place]++;
        }

        private double mean(int place) {
            return counts[place] == 0 ? Double.NaN : sums[place] / counts[place];
        }
    }

    private int place(long number) {
        return Math.floorMod(number, places);
    }
}
