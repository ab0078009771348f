package tv.exstream.schedule.sequential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Puts the directives of sequences where they are included. Used once and owned by one thread.
public final class Inlining {
    /// How deep sequences may include one another; the number is that of ErsatzTV.
    public static final int MOST_NESTED = 100;

    /// How many directives and groups there may be in the end: a day with one directive every nine seconds; arbitrary.
    public static final int MOST_DIRECTIVES = 10_000;

    private final Map<String, List<Directive>> sequences;
    private final SequencedSet<String> open = new LinkedHashSet<>();
    private int count;

    private Inlining(Map<String, List<Directive>> sequences) {
        this.sequences = sequences;
    }

    /// @param directives that include sequences
    /// @param sequences by key; everything that is included must be there
    /// @throws ProblemException INVALID_SCHEDULE_FILE when a sequence includes itself, naming the way around, or a bound is reached
    public static List<Inlined> of(
            List<Directive> directives, Map<String, List<Directive>> sequences) {
        return new Inlining(sequences).inlined(directives, "");
    }

    private List<Inlined> inlined(List<Directive> directives, String title) {
        List<Inlined> all = new ArrayList<>();
        for (Directive directive : directives) {
            if (directive.titled(title)
                    instanceof Directive.Include(String key, int times, String own)) {
                for (int i = 0; i < times; i++) {
                    all.add(group(key, own));
                }
            } else {
                requireRoom();
                all.add(new Inlined.One(directive.titled(title)));
            }
        }
        return all;
    }

    private Inlined group(String key, String title) {
        requireRoom();
        if (open.size() == MOST_NESTED) {
            throw refused(Demand.SEQUENCES_DEEP, MOST_NESTED, key);
        }
        if (!open.add(key)) {
            throw refused(Demand.SEQUENCE_CYCLE, wayAround(key));
        }
        List<Directive> items = Objects.requireNonNull(sequences.get(key), key);
        Inlined group = new Inlined.Group(key, inlined(items, title));
        open.removeLast();
        return group;
    }

    private String wayAround(String key) {
        List<String> way = new ArrayList<>(open);
        way = way.subList(way.indexOf(key), way.size());
        return String.join(" > ", way) + " > " + key;
    }

    private void requireRoom() {
        count++;
        if (count > MOST_DIRECTIVES) {
            throw refused(Demand.TOO_MANY_DIRECTIVES, MOST_DIRECTIVES);
        }
    }

    private static ProblemException refused(Demand demand, Object... values) {
        return new ProblemException(Problem.INVALID_SCHEDULE_FILE, Remark.of(demand, values));
    }
}
