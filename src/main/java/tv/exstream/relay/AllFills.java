package tv.exstream.relay;

import java.util.List;
import java.util.Optional;
import tv.exstream.prepare.FillQueue;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Urgency;

/// Files are made by fills, live sources by relays, and what they have sent by replays. Thread-safe.
record AllFills(FillQueue files, Relays live, Replays past) implements Fills {
    @Override
    public void request(Need need, Urgency urgency) {
        of(need).forEach(each -> each.request(need, urgency));
    }

    @Override
    public Optional<String> failure(Need need) {
        return of(need).stream().flatMap(each -> each.failure(need).stream()).findFirst();
    }

    /// Of present and past each takes what is its own.
    private List<Fills> of(Need need) {
        return need.request().item().isLive() ? List.of(past, live) : List.of(files);
    }
}
