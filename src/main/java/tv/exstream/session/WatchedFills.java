package tv.exstream.session;

import java.util.Optional;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Urgency;

/// What a session asks for. A live source is received only while somebody watches: a session that lingers must not hold a connection
/// that the channel needs to which its viewer has gone. Thread-safe.
record WatchedFills(Fills fills, FeedLog log) implements Fills {
    @Override
    public void request(Need need, Urgency urgency) {
        if (log.isWatched() || !need.request().item().isLive()) {
            fills.request(need, urgency);
        }
    }

    @Override
    public Optional<String> failure(Need need) {
        return fills.failure(need);
    }
}
