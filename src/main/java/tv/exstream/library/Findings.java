package tv.exstream.library;

import java.util.ArrayList;
import java.util.List;

/// What a scan found with one outcome: all counted, the first ones listed. Immutable.
public record Findings(int count, List<Finding> first) {
    public static final Findings NONE = new Findings(0, List.of());

    /// Enough for a person to read; a disk that fails as a whole has as many as files.
    public static final int LISTED = 1_000;

    public Findings {
        if (count < first.size() || first.size() > LISTED) {
            throw new IllegalArgumentException(
                    "findings must list at most %d of all: %d of %d"
                            .formatted(LISTED, first.size(), count));
        }
        first = List.copyOf(first);
    }

    /// A file or folder and why it is reported.
    ///
    /// @param path printable: control characters and what is no character are escaped
    /// @param reason empty where the outcome says all
    public record Finding(String path, String reason) {}

    /// So many, of which nobody needs to read one by one.
    public static Findings of(int count) {
        return new Findings(count, List.of());
    }

    /// So many, of which one thing is said; none where there are none.
    public static Findings of(int count, Finding said) {
        return count == 0 ? NONE : new Findings(count, List.of(said));
    }

    /// One more.
    public Findings with(Finding finding) {
        return plus(new Findings(1, List.of(finding)));
    }

    /// These, then those.
    public Findings plus(Findings others) {
        if (first.size() == LISTED) {
            return new Findings(count + others.count, first);
        }
        List<Finding> longer = new ArrayList<>(first);
        others.first.stream().limit(LISTED - longer.size()).forEach(longer::add);
        return new Findings(count + others.count, longer);
    }
}
