package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tv.exstream.media.MediaItem;

/// A file that cannot be read and what is shown instead. Immutable.
///
/// @param item whose file it is
/// @param from the offset into the item from which on the other file is shown
/// @param other the same in another file
/// @param reason why it cannot be read, for a person, lower case, without a full stop
/// @param since when it was found out
/// @param until when it could be read again; what began before goes on with the other file. Empty while it cannot.
public record ReplacedFile(
        MediaItem item,
        Duration from,
        MediaItem other,
        String reason,
        Instant since,
        Optional<Instant> until) {

    /// Whether the other file is shown in what began, or would have begun with its first frame, at `begin`.
    boolean isShownInstead(Instant begin) {
        return until.isEmpty() || begin.isBefore(until.get());
    }

    ReplacedFile from(Duration earlier) {
        return new ReplacedFile(item, earlier, other, reason, since, until);
    }

    ReplacedFile until(Instant end) {
        return new ReplacedFile(item, from, other, reason, since, Optional.of(end));
    }
}
