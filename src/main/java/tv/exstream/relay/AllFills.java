package tv.exstream.relay;

import java.util.Optional;
import tv.exstream.prepare.FillQueue;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Urgency;

/// Files are made by fills, live sources by relays. Thread-safe.
record AllFills(FillQueue files, Relays live) implements Fills {
    @Override
    public void request(Need need, Urgency urgency) {
        of(need).request(need, urgency);
    }

    @Override
    public Optional<String> failure(Need need) {
        return of(need).failure(need);
    }

    private Fills of(Need need) {
        return need.request().item().isLive() ? live : files;
    }
}
