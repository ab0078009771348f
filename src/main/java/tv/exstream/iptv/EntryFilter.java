package tv.exstream.iptv;

/// Which entries of a source are wanted. Immutable.
///
/// @param text in their names; empty for any. What does not tell channels apart does not count
/// @param group as it is shown; empty for any
public record EntryFilter(String text, String group, State state) {
    public static final EntryFilter ALL = new EntryFilter("", "", State.LISTED);

    public enum State {
        /// Whatever is listed now.
        LISTED,
        KEPT,
        DROPPED,
        /// What has left the list.
        GONE
    }
}
