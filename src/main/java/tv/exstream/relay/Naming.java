package tv.exstream.relay;

import java.io.IOException;
import java.time.Duration;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Reach;

/// Says where the addresses of a live source lead. Thread-safe.
interface Naming {
    /// How far they lead. Asked with each attempt.
    Reach reach(MediaId item);

    /// Where a live source is asked by one of its addresses. Asked with each attempt but those that go on where the last one was.
    ///
    /// @throws IOException when nobody can say it
    default Place place(MediaId item, SourceAddress address)
            throws IOException, InterruptedException {
        return new Place(address.uri(), reach(item));
    }

    /// How long [#place] may take.
    default Duration patience(SourceAddress address) {
        return Duration.ZERO;
    }
}
