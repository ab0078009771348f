package tv.exstream.schedule.part;

import java.util.Optional;

/// Which parts of a kind are wanted, in order of their names.
///
/// @param group only those of this group, whatever the case; the empty one for those without a group
/// @param name only those whose name has this in it, whatever the case
/// @param offset how many are left out at the front
/// @param limit at most this many
/// @param behind only what comes behind this name, as [Label#folded] has it; how many there are in all does not depend on it
public record PartQuery(
        Optional<String> group, String name, int offset, int limit, Optional<String> behind) {
    public static final PartQuery ALL = new PartQuery(Optional.empty(), "", 0, Integer.MAX_VALUE);

    public PartQuery(Optional<String> group, String name, int offset, int limit) {
        this(group, name, offset, limit, Optional.empty());
    }

    /// The same from another place on.
    public PartQuery from(int otherOffset, int otherLimit) {
        return new PartQuery(group, name, otherOffset, otherLimit, behind);
    }

    /// What comes behind a name.
    public PartQuery behind(String folded, int otherLimit) {
        return new PartQuery(group, name, 0, otherLimit, Optional.of(folded));
    }
}
