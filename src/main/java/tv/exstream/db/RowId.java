package tv.exstream.db;

/// Ids as columns have them.
final class RowId {
    /// No row has it: the first is 1.
    private static final int NONE = 0;

    private RowId() {}

    /// The id, or one that no row has when it is larger than any of a row can be.
    static int of(long id) {
        return id > Integer.MAX_VALUE ? NONE : Math.toIntExact(id);
    }
}
