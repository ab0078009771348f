package tv.exstream.playout;

import java.time.Duration;
import java.time.Instant;

/// What a timeline shows at an instant.
public sealed interface OnAir {
    /// When something else begins.
    Instant until();

    /// An airing is on.
    ///
    /// @param offset into the media: in-point + (t − start)
    record Showing(Airing airing, Duration offset) implements OnAir {
        @Override
        public Instant until() {
            return airing.finish();
        }
    }

    /// Nothing is scheduled until the next airing, or until the end of what is known.
    record Gap(Instant until) implements OnAir {}
}
