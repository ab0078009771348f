package tv.exstream.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds where a programme was made to be interrupted: where it is black and silent at once.
public final class BreakFinder {
    /// A cut through black is shorter, a fade at a break longer; arbitrary.
    static final Duration SHORTEST = Duration.ofMillis(200);

    /// Openings and credits fade too.
    static final Duration MARGIN = Duration.ofMinutes(2);

    /// Acts are longer; arbitrary.
    static final Duration SPACING = Duration.ofMinutes(3);

    private BreakFinder() {}

    /// The middles of the longest stretches that are far enough from the beginning, the end and each other, in order of time.
    ///
    /// @param black in any order; may overlap
    /// @param silent in any order; may overlap
    /// @param length of the whole
    public static List<Duration> breaks(
            List<Stretch> black, List<Stretch> silent, Duration length) {
        List<Duration> chosen = new ArrayList<>();
        for (Stretch both : both(black, silent)) {
            Duration at = both.middle();
            boolean isInside = at.compareTo(MARGIN) >= 0 && length.minus(at).compareTo(MARGIN) >= 0;
            if (isInside && chosen.stream().allMatch(other -> isFar(at, other))) {
                chosen.add(at);
            }
        }
        chosen.sort(Comparator.naturalOrder());
        return List.copyOf(chosen);
    }

    private static boolean isFar(Duration at, Duration other) {
        return at.minus(other).abs().compareTo(SPACING) >= 0;
    }

    /// The longest first, of equal ones the first. Both lists are merged, so that many stretches cost no more than sorting them.
    private static List<Stretch> both(List<Stretch> black, List<Stretch> silent) {
        List<Stretch> dark = merged(black);
        List<Stretch> quiet = merged(silent);
        List<Stretch> both = new ArrayList<>();
        int d = 0;
        int q = 0;
        while (d < dark.size() && q < quiet.size()) {
            Optional<Stretch> overlap = dark.get(d).overlap(quiet.get(q));
            overlap.filter(each -> each.length().compareTo(SHORTEST) >= 0).ifPresent(both::add);
            if (dark.get(d).end().compareTo(quiet.get(q).end()) <= 0) {
                d++;
            } else {
                q++;
            }
        }
        both.sort(Comparator.comparing(Stretch::length).reversed().thenComparing(Stretch::start));
        return both;
    }

    /// In order of time, none overlapping or touching another.
    private static List<Stretch> merged(List<Stretch> stretches) {
        List<Stretch> merged = new ArrayList<>();
        for (Stretch each :
                stretches.stream().sorted(Comparator.comparing(Stretch::start)).toList()) {
            boolean touches =
                    !merged.isEmpty() && each.start().compareTo(merged.getLast().end()) <= 0;
            if (touches) {
                Stretch last = merged.removeLast();
                Duration end = last.end().compareTo(each.end()) > 0 ? last.end() : each.end();
                merged.add(new Stretch(last.start(), end));
            } else {
                merged.add(each);
            }
        }
        return merged;
    }
}
