package tv.exstream.relay;

import java.util.Optional;
import tv.exstream.prepare.FillQueue;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Urgency;

/// Files are made by fills, live sources by relays. Thread-safe.
record AllFills(FillQueue files, Relays live) implements Fills {
    @Override
    public void request(Need need, Urgency urgency) {
        if (need.request().item().isLive()) {
            live.request(need, urgency);
        } else {
            files.request(need, urgency);
        }
    }

    @Override
    public Optional<String> failure(RenditionKey key) {
        return live.failure(key).or(() -> files.failure(key));
    }
}
