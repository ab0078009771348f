package tv.exstream.pick;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a channel has preferred, and from when, so that what has begun is not changed any more. Immutable.
///
/// @param entries by instant, of each instant one, at most [#MOST_KEPT]; may be empty
public record PreferenceHistory(List<Since> entries) {
    public static final PreferenceHistory NONE = new PreferenceHistory(List.of());

    /// More changes than anybody makes while what they were for can still be watched; arbitrary.
    public static final int MOST_KEPT = 20;

    /// @param from what begins then or later
    public record Since(Instant from, Preferences preferences) {}

    public PreferenceHistory {
        entries =
                entries.stream()
                        .sorted(Comparator.comparing(Since::from))
                        .skip(Math.max(0, entries.size() - MOST_KEPT))
                        .toList();
    }

    /// What holds for what begins at `t`.
    Preferences at(Instant t) {
        for (Since since : entries.reversed()) {
            if (!since.from().isAfter(t)) {
                return since.preferences();
            }
        }
        return Preferences.PLAIN;
    }

    /// The newest, which may only hold for what begins a little later.
    public Optional<Since> newest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /// The same with an entry, which takes the place of one of the same instant.
    public PreferenceHistory with(Since since) {
        List<Since> all = new ArrayList<>(entries);
        all.removeIf(each -> each.from().equals(since.from()));
        all.add(since);
        return new PreferenceHistory(all);
    }
}
