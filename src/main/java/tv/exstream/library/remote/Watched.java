package tv.exstream.library.remote;

/// What a server says of whether somebody has seen an item, as queries ask for it.
public final class Watched {
    private Watched() {}

    /// @param begun whether some of it was seen
    public static String of(boolean whole, boolean begun) {
        if (whole) {
            return "yes";
        }
        return begun ? "partly" : "no";
    }
}
