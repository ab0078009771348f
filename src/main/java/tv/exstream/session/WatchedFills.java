package tv.exstream.session;

import java.util.Optional;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Urgency;

/// What a session asks for. While nobody watches, files are prepared as what airs soon, and live sources are left: a session that lingers
/// must not hold a connection that the channel needs to which its viewer has gone. Thread-safe.
record WatchedFills(Fills fills, FeedLog log) implements Fills {
    @Override
    public void request(Need need, Urgency urgency) {
        if (log.isWatched()) {
            fills.request(need, urgency);
        } else if (!need.request().item().isLive()) {
            fills.request(need, urgency == Urgency.VIEWER ? Urgency.SOON : urgency);
        }
    }

    @Override
    public Optional<String> failure(Need need) {
        return fills.failure(need);
    }
}
