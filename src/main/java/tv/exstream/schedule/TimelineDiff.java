package tv.exstream.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.playout.Airing;

/// What a new plan would change, in order of time. Guide groups do not count: they have no meaning but in a row.
///
/// @param removed airings that would no longer be there, or not as they are
/// @param added airings that would come
/// @param kept how many would stay
public record TimelineDiff(List<Airing> removed, List<Airing> added, int kept) {
    public TimelineDiff {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    public static TimelineDiff of(List<Airing> before, List<Airing> after) {
        Set<Airing> old = new HashSet<>(before.stream().map(TimelineDiff::ungrouped).toList());
        List<Airing> added = new ArrayList<>();
        for (Airing airing : after) {
            if (!old.remove(ungrouped(airing))) {
                added.add(airing);
            }
        }
        List<Airing> removed =
                before.stream().filter(airing -> old.contains(ungrouped(airing))).toList();
        return new TimelineDiff(removed, added, before.size() - removed.size());
    }

    private static Airing ungrouped(Airing airing) {
        return new Airing(
                airing.start(),
                airing.finish(),
                airing.media(),
                airing.inPoint(),
                airing.kind(),
                0,
                airing.presentation());
    }
}
