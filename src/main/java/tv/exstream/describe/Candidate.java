package tv.exstream.describe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a catalogue has that may be what is looked for. Immutable.
///
/// @param entry what the catalogue knows it by
/// @param title in the language that was asked for
/// @param others what else it is called; may be empty
/// @param year of release or beginning; 0 when the catalogue does not know it
/// @param plot for people who choose; may be empty
public record Candidate(String entry, String title, List<String> others, int year, String plot) {
    /// Arbitrary; popular shows have a name in every language.
    private static final int MOST_NAMES = 60;

    /// Enough to tell one from another.
    private static final int LONGEST_PLOT = 300;

    public Candidate {
        others =
                others.stream()
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .limit(MOST_NAMES)
                        .toList();
        plot = plot.length() > LONGEST_PLOT ? plot.substring(0, LONGEST_PLOT) + "…" : plot;
    }

    /// Each entry once, in order; the first answer counts.
    public static List<Candidate> joined(List<Candidate> first, List<Candidate> second) {
        Map<String, Candidate> all = new LinkedHashMap<>();
        first.forEach(one -> all.putIfAbsent(one.entry(), one));
        second.forEach(one -> all.putIfAbsent(one.entry(), one));
        return List.copyOf(all.values());
    }
}
