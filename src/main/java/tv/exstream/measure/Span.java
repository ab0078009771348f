package tv.exstream.measure;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Some measures over time, in steps of equal length, from the oldest to the newest. Immutable.
///
/// @param step seconds from one to the next
/// @param from when the first was measured; any instant when there is none
/// @param values by measure, all of the same length; NaN where nobody told
public record Span(int step, Instant from, Map<Measure, List<Double>> values) {
    public Span {
        Map<Measure, List<Double>> copy = new EnumMap<>(Measure.class);
        values.forEach((measure, each) -> copy.put(measure, List.copyOf(each)));
        values = copy;
    }

    static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    public int length() {
        return values.values().stream().mapToInt(List::size).max().orElse(0);
    }
}
