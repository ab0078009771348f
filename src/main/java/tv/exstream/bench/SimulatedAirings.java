package tv.exstream.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import tv.exstream.rendition.RenditionKey;

/// What some channels show, as if it were planned: always the same. Immutable.
final class SimulatedAirings {
    private static final long SEED = 1;
    private static final int CHANNELS = 12;

    /// Of each channel, and of those that two channels share.
    private static final int PROGRAMMES = 150;

    private static final Duration SLOT = Duration.ofMinutes(30);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Airing> all;
    private final Map<RenditionKey, NavigableSet<Instant>> starts = new HashMap<>();

    /// One programme on one channel.
    record Airing(Instant start, RenditionKey key) {}

    private SimulatedAirings(List<Airing> all) {
        this.all =
                all.stream()
                        .sorted(
                                Comparator.comparing(Airing::start)
                                        .thenComparing(airing -> airing.key().hex()))
                        .toList();
        all.forEach(
                airing ->
                        starts.computeIfAbsent(airing.key(), _ -> new TreeSet<>())
                                .add(airing.start()));
    }

    /// A third of the channels goes through its programmes in order, a third shuffles them, and a third draws them at random, some far
    /// more often than others. Each two of a kind share what they show.
    static SimulatedAirings of(Duration length) {
        Random random = new Random(SEED);
        List<Airing> all = new ArrayList<>();
        for (int channel = 0; channel < CHANNELS; channel++) {
            // Channels do not change programmes at the same moment.
            Instant at = BEGIN.plusSeconds(channel * 60L);
            List<Integer> order = new ArrayList<>();
            while (at.isBefore(BEGIN.plus(length))) {
                if (order.isEmpty()) {
                    order.addAll(round(channel, random));
                }
                all.add(new Airing(at, key(channel / 2, order.removeFirst())));
                at = at.plus(SLOT);
            }
        }
        return new SimulatedAirings(all);
    }

    private static List<Integer> round(int channel, Random random) {
        List<Integer> round = new ArrayList<>();
        for (int n = 0; n < PROGRAMMES; n++) {
            double dice = random.nextDouble();
            round.add(channel % 3 == 2 ? (int) (PROGRAMMES * dice * dice) : n);
        }
        if (channel % 3 == 1) {
            Collections.shuffle(round, random);
        }
        return round;
    }

    private static RenditionKey key(int collection, int programme) {
        return new RenditionKey("%032x".formatted(collection * 1_000 + programme));
    }

    /// By start.
    List<Airing> all() {
        return all;
    }

    /// How many different ones there are.
    int renditions() {
        return starts.size();
    }

    /// When it airs next; what has just begun is on.
    Optional<Instant> next(RenditionKey key, Instant now) {
        NavigableSet<Instant> airs = starts.getOrDefault(key, new TreeSet<>());
        return Optional.ofNullable(airs.higher(now.minus(SLOT)));
    }
}
