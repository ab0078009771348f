package tv.exstream.schedule.cursor;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Seeded chance: every answer is a function of the seed and of what is asked, so a schedule gives the same timeline on every
/// machine, and no generator's state has to be kept.
public final class Chance {
    /// The 64-bit golden ratio of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
    private static final long GOLDEN_GAMMA = 0x9e37_79b9_7f4a_7c15L;

    /// The algorithm is named, because Java's default may change; it is one of `java.util.random`'s specified ones.
    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Chance() {}

    /// A seed of its own for each thing that has an id.
    public static long seed(long seed, long id) {
        return mix(mix(seed + GOLDEN_GAMMA) + id * GOLDEN_GAMMA);
    }

    /// A seed of its own for each thing that has a name.
    public static long seed(long seed, String name) {
        long result = seed(seed, name.length());
        for (int i = 0; i < name.length(); i++) {
            result = seed(result, name.charAt(i));
        }
        return result;
    }

    /// Where something with a number stands in a pass: sorting items by their rank is a permutation that other items coming or going do
    /// not disturb.
    static long rank(long seed, long pass, long id) {
        return seed(seed(seed, pass), id);
    }

    /// A number from 0 up to but not including 1.
    static double fraction(long seed) {
        return (mix(seed) >>> 11) * 0x1p-53;
    }

    /// The `draw`-th of a sequence of independent draws from 0 up to but not including `bound`.
    public static int draw(long seed, long draw, int bound) {
        return GENERATORS.create(seed(seed, draw)).nextInt(bound);
    }

    /// David Stafford's variant 13 of MurmurHash3's finalizer: each bit of the input changes half of the output.
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return z ^ (z >>> 31);
    }
}
