package tv.exstream.subtitle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The cues of a stretch of a media item, by start. Immutable.
///
/// @param all at most [#MOST]; may be empty
public record Cues(List<Cue> all) {
    public static final Cues NONE = new Cues(List.of());

    /// Ten a second in a stretch of five minutes; speech has one in three seconds.
    static final int MOST = 3_000;

    /// As many lines as anybody reads at once. Effects of karaoke have hundreds.
    static final int MOST_AT_ONCE = 8;

    private static final Pattern LINE = Pattern.compile("([0-9]{1,15}) ([0-9]{1,15})\t(.+)");

    public Cues {
        all = List.copyOf(all);
    }

    /// Of all these the first that fit; what is said twice at the same time counts once.
    public static Cues of(Collection<Cue> cues) {
        List<Cue> kept = new ArrayList<>();
        var seen = new PriorityQueue<>(Comparator.comparing(Cue::end));
        for (Cue cue : inOrder(cues)) {
            while (!seen.isEmpty() && seen.element().end().compareTo(cue.start()) <= 0) {
                seen.remove();
            }
            if (seen.size() < MOST_AT_ONCE && kept.size() < MOST) {
                seen.add(cue);
                kept.add(cue);
            }
        }
        return new Cues(kept);
    }

    private static Collection<Cue> inOrder(Collection<Cue> cues) {
        return new LinkedHashSet<>(
                cues.stream()
                        .sorted(Comparator.comparing(Cue::start).thenComparing(Cue::end))
                        .toList());
    }

    /// Those that are seen at some moment of `[from, to)`.
    public List<Cue> during(Duration from, Duration to) {
        return all.stream().filter(cue -> cue.isSeenDuring(from, to)).toList();
    }

    /// One line for each cue: its start and end in milliseconds, then its own lines, all behind tabs.
    public String toText() {
        var text = new StringBuilder();
        for (Cue cue : all) {
            text.append(cue.start().toMillis())
                    .append(' ')
                    .append(cue.end().toMillis())
                    .append('\t')
                    .append(cue.text().replace('\n', '\t'))
                    .append('\n');
        }
        return text.toString();
    }

    /// Reads what [#toText] writes; empty when it is something else.
    public static Optional<Cues> parse(String text) {
        List<Cue> cues = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            try {
                cues.add(
                        new Cue(
                                Duration.ofMillis(Long.parseLong(matcher.group(1))),
                                Duration.ofMillis(Long.parseLong(matcher.group(2))),
                                matcher.group(3).replace('\t', '\n')));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
        return Optional.of(new Cues(cues));
    }
}
