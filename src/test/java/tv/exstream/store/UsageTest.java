package tv.exstream.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.rendition.RenditionKey;

class UsageTest {
    private static final Instant NOON = Stores.NOON;
    private static final int ROOM = 3;

    /// The least number of fills that any choice of evictions can reach is tried out, and must be what the rule reaches.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noOtherOrderOfEvictionCausesFewerFills(long seed) {
        List<Integer> airings = new ArrayList<>();
        var random = new Random(seed);
        for (int hour = 0; hour < 14; hour++) {
            airings.add(random.nextInt(6));
        }

        assertThat(fillsByRule(airings))
                .as("seed %d", seed)
                .isEqualTo(fewestFills(airings, 0, Set.of()));
    }

    private static int fillsByRule(List<Integer> airings) {
        Set<Integer> kept = new TreeSet<>();
        int fills = 0;
        for (int hour = 0; hour < airings.size(); hour++) {
            if (kept.contains(airings.get(hour))) {
                continue;
            }
            fills++;
            if (kept.size() == ROOM) {
                kept.remove(evicted(kept, airings, hour));
            }
            kept.add(airings.get(hour));
        }
        return fills;
    }

    private static int evicted(Set<Integer> kept, List<Integer> airings, int hour) {
        List<Usage> usages =
                kept.stream()
                        .map(
                                number ->
                                        new Usage(
                                                Stores.key(number),
                                                1,
                                                nextAiring(airings, hour, number),
                                                Instant.EPOCH))
                        .toList();
        RenditionKey first = Usage.leastNeeded(usages, at(hour), NOON, at(hour)).getFirst().key();
        return Integer.parseInt(first.hex(), 16);
    }

    private static Optional<Instant> nextAiring(List<Integer> airings, int hour, int number) {
        int later = airings.subList(hour, airings.size()).indexOf(number);
        return later < 0 ? Optional.empty() : Optional.of(at(hour + later));
    }

    private static int fewestFills(List<Integer> airings, int hour, Set<Integer> kept) {
        if (hour == airings.size()) {
            return 0;
        }
        int wanted = airings.get(hour);
        if (kept.contains(wanted)) {
            return fewestFills(airings, hour + 1, kept);
        }
        Set<Integer> more = new TreeSet<>(kept);
        more.add(wanted);
        if (kept.size() < ROOM) {
            return 1 + fewestFills(airings, hour + 1, more);
        }
        int fewest = Integer.MAX_VALUE;
        for (int evicted : kept) {
            Set<Integer> rest = new TreeSet<>(more);
            rest.remove(evicted);
            fewest = Math.min(fewest, 1 + fewestFills(airings, hour + 1, rest));
        }
        return fewest;
    }

    private static Instant at(int hour) {
        return NOON.plus(Duration.ofHours(hour));
    }
}
