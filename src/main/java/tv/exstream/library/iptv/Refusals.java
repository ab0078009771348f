package tv.exstream.library.iptv;

import java.io.IOException;

/// What an account does not answer one after the other, so that one that is away or shuts us out is not asked for hours. Owned by one thread.
final class Refusals {
    /// Some series never answer. Arbitrary, with room for those that stand together.
    static final int MOST = 100;

    /// Each may be waited for for minutes. Arbitrary: so many in a row are no accident.
    static final int MOST_UNREACHABLE = 3;

    private int refused;
    private int unreachable;

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
        return refused == MOST || unreachable == MOST_UNREACHABLE;
    }
}
