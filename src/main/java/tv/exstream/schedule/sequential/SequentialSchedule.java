package tv.exstream.schedule.sequential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// What a schedule file and everything it imports say, checked. Immutable.
///
/// @param name empty when the file has none
/// @param description empty when the file has none
/// @param contents by key, in the order of the file
/// @param sequences the directives of each sequence, by key, in the order of the file; each may be empty
/// @param reset what is done once when a timeline is made anew; may be empty
/// @param playout what is done one after another; at least one
public record SequentialSchedule(
        String name,
        String description,
        Map<String, Content> contents,
        Map<String, List<Directive>> sequences,
        List<Directive> reset,
        List<Directive> playout) {
    public SequentialSchedule {
        contents = Collections.unmodifiableMap(new LinkedHashMap<>(contents));
        Map<String, List<Directive>> copies = new LinkedHashMap<>();
        sequences.forEach((key, items) -> copies.put(key, List.copyOf(items)));
        sequences = Collections.unmodifiableMap(copies);
        reset = List.copyOf(reset);
        playout = List.copyOf(playout);
        if (playout.isEmpty()) {
            throw UnacceptableException.of(Demand.PLAYOUT_EMPTY, "playout");
        }
        for (Directive directive : all(sequences, reset, playout)) {
            requireKnown("content", directive.contents(), contents);
            requireKnown("sequence", directive.sequences(), sequences);
        }
    }

    /// All directives, those of sequences included.
    Stream<Directive> directives() {
        return all(sequences, reset, playout).stream();
    }

    private static List<Directive> all(
            Map<String, List<Directive>> sequences,
            List<Directive> reset,
            List<Directive> playout) {
        List<Directive> all = new ArrayList<>(reset);
        all.addAll(playout);
        sequences.values().forEach(all::addAll);
        return all;
    }

    private static void requireKnown(String what, Iterable<String> used, Map<String, ?> known) {
        for (String key : used) {
            if (!known.containsKey(key)) {
                throw UnacceptableException.of(Demand.NOT_IN_SCHEDULE, what, key);
            }
        }
    }
}
