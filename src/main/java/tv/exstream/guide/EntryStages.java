package tv.exstream.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import tv.exstream.playout.Airing;

/// The way from airings, given in order of time, to guide entries without a hole between them: programmes, then those that are long
/// enough, then what is between them. Used once and owned by one thread.
final class EntryStages {
    private final EntryFold fold;
    private final ShortClips clips;
    private final Holes holes;

    /// @param from where the first entry begins at the latest
    /// @param shortest what is shorter has no entry of its own
    EntryStages(Instant from, Duration shortest, Consumer<GuideEntry> each) {
        holes = new Holes(from, each);
        clips = new ShortClips(shortest, holes);
        fold = new EntryFold(clips);
    }

    void add(Airing airing, Listed item) {
        fold.add(airing, item);
    }

    /// Ends with an entry that reaches at least to `end`.
    void finish(Instant end) {
        fold.finish();
        clips.finish();
        holes.finish(end);
    }
}
