package tv.exstream.lineup;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tv.exstream.lineup.Piece.Programme;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// Mixes shows. All of them leave flex and redirects out; what belongs to no show is one by itself.
public final class Mixes {
    /// How many blocks make shows of different lengths end together at most; Tunarr's limit.
    private static final int MOST_BLOCKS = 10_000;

    private Mixes() {}

    /// Shows repeated so often that all have about the same time, one after another.
    public static Rundown balanced(Rundown rundown) {
        Collection<List<Programme>> groups = groups(rundown.withoutDuplicates());
        long longest = groups.stream().mapToLong(Mixes::millis).max().orElse(0);
        boolean even = groups.stream().allMatch(group -> 2 * longest / millis(group) % 2 == 0);
        List<Programme> all = new ArrayList<>();
        for (List<Programme> group : groups) {
            long times = longest * (even ? 1 : 2) / millis(group);
            for (long i = 0; i < times && all.size() <= Rundown.MOST; i++) {
                all.addAll(group);
            }
        }
        return rundown.of(all);
    }

    /// At least one, so that it can be divided by.
    private static long millis(List<Programme> group) {
        Duration length =
                group.stream().map(Programme::length).reduce(Duration.ZERO, Duration::plus);
        return Math.max(1, length.toMillis());
    }

    /// When a mix of blocks ends.
    public enum End {
        /// Each show once.
        ONCE,
        /// Shows begin again until the longest one is over.
        LOOP,
        /// Shows begin again until all end together.
        TOGETHER,
    }

    /// So many programmes of each show in turn.
    ///
    /// @throws IllegalArgumentException when it takes too many blocks until all end together, or comes to too many programmes
    public static Rundown inBlocks(Rundown rundown, int size, End end) {
        if (size < 1) {
            throw UnacceptableException.of(Demand.BLOCK_EMPTY, size);
        }
        List<List<Programme>> groups = List.copyOf(groups(rundown));
        int rounds = rounds(groups, size, end);
        List<Programme> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (List<Programme> group : groups) {
                long first = (long) round * size;
                long last = end == End.ONCE ? Math.min(first + size, group.size()) : first + size;
                // What is too much is refused below, and does not fill the memory before.
                for (long i = first; i < last && all.size() <= Rundown.MOST; i++) {
                    all.add(group.get((int) (i % group.size())));
                }
            }
        }
        return rundown.of(all);
    }

    private static int rounds(List<List<Programme>> groups, int size, End end) {
        int longest = groups.stream().mapToInt(List::size).max().orElse(0);
        return switch (end) {
            case ONCE, LOOP -> Math.ceilDiv(longest, size);
            case TOGETHER -> together(groups, size);
        };
    }

    private static int together(List<List<Programme>> groups, int size) {
        BigInteger step = BigInteger.valueOf(size);
        BigInteger all = step;
        for (List<Programme> group : groups) {
            all = commonMultiple(all, BigInteger.valueOf(group.size()));
        }
        BigInteger rounds = all.divide(step);
        BigInteger blocks = rounds.multiply(BigInteger.valueOf(groups.size()));
        if (blocks.compareTo(BigInteger.valueOf(MOST_BLOCKS)) > 0) {
            throw UnacceptableException.of(Demand.SHOWS_APART, MOST_BLOCKS, blocks.toString());
        }
        return rounds.intValueExact();
    }

    private static BigInteger commonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    /// A show at random for every programme, each in its own order from a random one on.
    public static Rundown cyclic(Rundown rundown, long seed) {
        Random random = new Random(seed);
        List<List<Programme>> groups = new ArrayList<>();
        for (List<Programme> group : groups(rundown)) {
            List<Programme> rotated = new ArrayList<>(group);
            Collections.rotate(rotated, random.nextInt(group.size()));
            groups.add(rotated);
        }
        List<Programme> all = new ArrayList<>();
        while (!groups.isEmpty()) {
            List<Programme> group = groups.get(random.nextInt(groups.size()));
            all.add(group.removeFirst());
            groups.removeIf(List::isEmpty);
        }
        return rundown.of(all);
    }

    private static Collection<List<Programme>> groups(Rundown rundown) {
        Map<String, List<Programme>> groups = new LinkedHashMap<>();
        for (Programme programme : rundown.programmes()) {
            groups.computeIfAbsent(programme.group(), _ -> new ArrayList<>()).add(programme);
        }
        return groups.values();
    }
}
