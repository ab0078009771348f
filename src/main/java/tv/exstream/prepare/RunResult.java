package tv.exstream.prepare;

import tv.exstream.rendition.Refusal;

/// How one run of ffmpeg ended. What it had added before stays good in every case.
sealed interface RunResult {
    /// Every frame of the order is there now, or what was there before goes on from here.
    record Filled() implements RunResult {}

    /// ffmpeg ended by itself, and well, before the last frame of the order.
    record EndedEarly() implements RunResult {}

    /// The stream cannot be cut into chunks as it is.
    record Refused(Refusal why) implements RunResult {}

    /// @param reason for a person, lower case, without a full stop
    record Failed(String reason) implements RunResult {}

    /// It made nothing for so long that it was ended.
    ///
    /// @param reason for a person, lower case, without a full stop
    record StoodStill(String reason) implements RunResult {}

    /// Somebody stopped it.
    record Stopped() implements RunResult {}
}
