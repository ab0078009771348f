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

    private final Map<RenditionKey, Airings> airings = new HashMap<>();

    private AiringTable(Map<RenditionKey, List<Times>> times) {
        times.forEach((key, each) -> airings.put(key, new Airings(each)));
    }

    /// One airing.
    record Times(long startMillis, long finishMillis) {}

    /// @param airings of each rendition, in any order
    static AiringTable of(Map<RenditionKey, List<Times>> airings) {
        return new AiringTable(airings);
    }

    /// When an airing that is not over at `now` starts, the earliest of all; empty when there is none.
    Optional<Instant> next(RenditionKey key, Instant now) {
        return Optional.ofNullable(airings.get(key))
                .flatMap(each -> each.next(now.toEpochMilli()))
                .map(Instant::ofEpochMilli);
    }

    /// The airings of one rendition, which may overlap: two channels may show it at once, and one of them only a part.
    private static final class Airings {
        /// In order.
        private final long[] finishes;

        /// The earliest start of all that finish then or later.
        private final long[] starts;

        Airings(List<Times> times) {
            List<Times> sorted =
                    times.stream().sorted(Comparator.comparingLong(Times::finishMillis)).toList();
            finishes = sorted.stream().mapToLong(Times::finishMillis).toArray();
            starts = sorted.stream().mapToLong(Times::startMillis).toArray();
            for (int n = starts.length - 2; n >= 0; n--) {
                starts[n] = Math.min(starts[n], starts[n + 1]);
            }
        }

        Optional<Long> next(long nowMillis) {
            int at = firstAfter(nowMillis);
            return at == finishes.length ? Optional.empty() : Optional.of(starts[at]);
        }

        private int firstAfter(long millis) {
            int low = 0;
            int high = finishes.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                low = finishes[middle] > millis ? low : middle + 1;
                high = finishes[middle] > millis ? middle : high;
            }
            return low;
        }
    }
}
