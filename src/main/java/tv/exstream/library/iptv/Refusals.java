package tv.exstream.library.iptv;

import java.io.IOException;

/// What an account does not answer one after the other, so that one that is away or shuts us out is not asked for hours. Owned by one thread.
final class Refusals {
    /// Each may be waited for for minutes. Arbitrary: so many in a row are no accident.
    static final int MOST_UNREACHABLE = 3;

    private final int most;
    private int refused;
    private int unreachable;

    /// @param most that are refused one after the other
    Refusals(int most) {
        this.most = most;
    }

    void answered() {
        refused = 0;
        unreachable = 0;
    }

    void refused(IOException why) {
        refused++;
        unreachable = XtreamListing.isUnreachable(why) ? unreachable + 1 : 0;
    }

    /// Whether nothing more is to be asked for in this reading.
    boolean areTooMany() {
        return refused == most || unreachable == MOST_UNREACHABLE;
    }
}
