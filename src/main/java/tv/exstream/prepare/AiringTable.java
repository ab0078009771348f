package tv.exstream.prepare;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.rendition.RenditionKey;

/// When each rendition airs, over all channels. Immutable; a hundred thousand airings take a few megabytes.
final class AiringTable {
    static final AiringTable EMPTY = new AiringTable(Map.of());

    private final Map<RenditionKey, long[]> finishes;
    private final Map<RenditionKey, long[]> starts;

    private AiringTable(Map<RenditionKey, List<Times>> airings) {
        starts = new HashMap<>();
        finishes = new HashMap<>();
        airings.forEach(
                (key, times) -> {
                    List<Times> sorted =
                            times.stream()
                                    .sorted(Comparator.comparingLong(Times::finishMillis))
                                    .toList();
                    starts.put(key, sorted.stream().mapToLong(Times::startMillis).toArray());
                    finishes.put(key, sorted.stream().mapToLong(Times::finishMillis).toArray());
                });
    }

    /// One airing.
    record Times(long startMillis, long finishMillis) {}

    /// @param airings of each rendition, in any order
    static AiringTable of(Map<RenditionKey, List<Times>> airings) {
        return new AiringTable(airings);
    }

    /// When an airing that is not over at `now` starts, the earliest of all; empty when there is none.
    Optional<Instant> next(RenditionKey key, Instant now) {
        long[] ends = finishes.get(key);
        if (ends == null) {
            return Optional.empty();
        }
        int at = firstAfter(ends, now.toEpochMilli());
        return at == ends.length
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(starts.getOrDefault(key, ends)[at]));
    }

    private static int firstAfter(long[] sorted, long millis) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            low = sorted[middle] > millis ? low : middle + 1;
            high = sorted[middle] > millis ? middle : high;
        }
        return low;
    }
}
