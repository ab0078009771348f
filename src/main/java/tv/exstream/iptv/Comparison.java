package tv.exstream.iptv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// What is different between some entries as a source lists them now, and as they were stored. Immutable.
///
/// @param added those that were never there
/// @param changed those of which something else is said
/// @param back those that had left the list
/// @param same those that are there as before
public record Comparison(
        List<ListedEntry> added,
        List<ListedEntry> changed,
        List<ListedEntry> back,
        List<ListedEntry> same) {
    public Comparison {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        back = List.copyOf(back);
        same = List.copyOf(same);
    }

    /// What is stored of an entry.
    ///
    /// @param gone whether it had left the list
    public record Known(long digest, boolean gone) {}

    /// @param known what is stored of them; others may be in it as well
    public static Comparison of(
            List<ListedEntry> fresh,
            Map<EntryKey, Known> known,
            ToLongFunction<ListedEntry> digest) {
        var added = new ArrayList<ListedEntry>();
        var changed = new ArrayList<ListedEntry>();
        var back = new ArrayList<ListedEntry>();
        var same = new ArrayList<ListedEntry>();
        for (ListedEntry entry : fresh) {
            Known before = known.get(entry.key());
            if (before == null) {
                added.add(entry);
            } else if (before.gone()) {
                back.add(entry);
            } else if (before.digest() != digest.applyAsLong(entry)) {
                changed.add(entry);
            } else {
                same.add(entry);
            }
        }
        return new Comparison(added, changed, back, same);
    }
}
