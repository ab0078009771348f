package tv.exstream.tryout;

import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.process.Ending;
import tv.exstream.rendition.Refusal;

/// Why a tryout failed.
public sealed interface TryoutFailure {
    /// As ffmpeg's messages tell.
    record Caused(FailureCause cause) implements TryoutFailure {}

    /// Ffmpeg did not end by itself.
    record Ended(Ending why) implements TryoutFailure {}

    /// What was made cannot be cut into chunks, so it could not be shown.
    record Unplaceable(Refusal why) implements TryoutFailure {}

    /// More was made than any house format has.
    ///
    /// @param most how many bytes may be made
    record TooLarge(long most) implements TryoutFailure {}

    /// What whoever was asked says.
    record Told(String message) implements TryoutFailure {}
}
