package tv.exstream.schedule.part;

import java.util.Optional;

/// Which parts of a kind are wanted, in order of their names.
///
/// @param group only those of this group, whatever the case; the empty one for those without a group
/// @param name only those whose name has this in it, whatever the case
/// @param offset how many are left out at the front
/// @param limit at most this many
public record PartQuery(Optional<String> group, String name, int offset, int limit) {
    public static final PartQuery ALL = new PartQuery(Optional.empty(), "", 0, Integer.MAX_VALUE);
}
