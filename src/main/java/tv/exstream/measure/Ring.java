package tv.exstream.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The means of so many steps in a row, by their numbers; each has the place of the one that is as many before it. Not thread-safe.
final class Ring {
    private final int places;
    private final Map<Measure, Row> rows = new EnumMap<>(Measure.class);

    Ring(int places) {
        this.places = places;
        for (Measure measure : Measure.values()) {
            rows.put(measure, new Row(places));
        }
    }

    int places() {
        return places;
    }

    void clear(long number) {
        rows.values().forEach(row -> row.clear(place(number)));
    }

    void add(long number, Map<Measure, Double> values) {
        values.forEach((measure, value) -> row(measure).add(place(number), value));
    }

    /// NaN where nothing was added.
    double mean(Measure measure, long number) {
        return row(measure).mean(place(number));
    }

    private Row row(Measure measure) {
        return Objects.requireNonNull(rows.get(measure), "row");
    }

    private int place(long number) {
        return Math.floorMod(number, places);
    }

    /// One measure.
    private static final class Row {
        private final double[] sums;
        private final int[] counts;

        Row(int places) {
            sums = new double[places];
            counts = new int[places];
        }

        void clear(int place) {
            sums[place] = 0;
            counts[place] = 0;
        }

        void add(int place, double value) {
            sums[place] += value;
            counts[place]++;
        }

        double mean(int place) {
            return counts[place] == 0 ? Double.NaN : sums[place] / counts[place];
        }
    }
}
