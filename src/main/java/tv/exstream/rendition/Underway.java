package tv.exstream.rendition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.playout.Airing;

/// An airing that has begun while what is put over it was changed.
public final class Underway {
    private Underway() {}

    /// What goes on to be shown. What was decided stays, but for words over parts that begin later and are cut in the same way: they are
    /// to be true.
    ///
    /// @param begun as it was decided before
    /// @param decided as it would be decided now
    /// @param since parts that begin at or before it stay as they are
    public static List<Treated> parts(List<Treated> begun, List<Treated> decided, Instant since) {
        if (!alike(begun, decided)) {
            return begun;
        }
        List<Treated> parts = new ArrayList<>();
        for (int n = 0; n < begun.size(); n++) {
            boolean later = begun.get(n).airing().start().isAfter(since);
            parts.add(later ? decided.get(n) : begun.get(n));
        }
        return List.copyOf(parts);
    }

    private static boolean alike(List<Treated> begun, List<Treated> decided) {
        if (begun.size() != decided.size()) {
            return false;
        }
        for (int n = 0; n < begun.size(); n++) {
            if (!alike(begun.get(n), decided.get(n))) {
                return false;
            }
        }
        return true;
    }

    /// Of the same frames, with the same streams.
    private static boolean alike(Treated begun, Treated decided) {
        Airing before = begun.airing();
        Airing after = decided.airing();
        Treatment old = begun.request().treatment();
        Treatment fresh = decided.request().treatment();
        return before.range().equals(after.range())
                && before.inPoint().equals(after.inPoint())
                && begun.request().item().equals(decided.request().item())
                && begun.request().profile().equals(decided.request().profile())
                && old.audio().equals(fresh.audio())
                && old.subtitle().equals(fresh.subtitle());
    }
}
