package tv.exstream.remark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Remarks by chance, with everything that may stand in one.
public final class AnyRemark {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "plain",
                    "say \"it\\",
                    "a(b,c)",
                    "{0} 'x' %s",
                    "Grüße 🎬",
                    "P1D",
                    "@",
                    "\n");

    private final RandomGenerator random;

    public AnyRemark(RandomGenerator random) {
        this.random = random;
    }

    /// @param depth of what is said within, at most
    public Remark next(int depth) {
        return of(Word.values()[random.nextInt(Word.values().length)], depth);
    }

    /// @param depth of what is said within, at most
    public Remark of(Word word, int depth) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < word.places(); i++) {
            values.add(value(depth));
        }
        return new Remark(word, values);
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> TEXTS.get(random.nextInt(TEXTS.size()));
            case 1 -> random.nextLong();
            case 2 -> Duration.ofMillis(random.nextInt());
            case 3 -> Instant.ofEpochMilli(random.nextLong(-1L << 45, 1L << 45));
            default -> next(depth - 1);
        };
    }
}
