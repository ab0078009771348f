package tv.exstream.bench;

import java.util.ArrayList;
import java.util.List;

/// Values of the same kind, asked for their percentiles. Owned by one thread.
final class Samples {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    List<Double> values() {
        return List.copyOf(values);
    }

    int count() {
        return values.size();
    }

    /// The smallest value that at least this share of all values does not exceed: the nearest-rank percentile, which is always a
    /// value that occurred.
    ///
    /// @param percent above 0, at most 100
    /// @throws IllegalStateException when there are no values
    double percentile(double percent) {
        if (values.isEmpty() || percent <= 0 || percent > 100) {
            throw new IllegalStateException(
                    "percentile %s of %d values".formatted(percent, values.size()));
        }
        int rank = (int) Math.ceil(percent * values.size() / 100);
        return values.stream().sorted().toList().get(rank - 1);
    }

    double largest() {
        return percentile(100);
    }
}
