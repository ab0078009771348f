package tv.exstream.library;

import tv.exstream.media.MediaFile;

/// What came of looking into a file.
public sealed interface ProbeResult {
    record Playable(MediaFile media) implements ProbeResult {}

    /// It cannot be played.
    ///
    /// @param reason for a person, without the path
    record Unreadable(String reason) implements ProbeResult {}

    /// Nobody could tell in time, as with a disk that wakes up or a server that has much to do: what is known of the file still holds.
    ///
    /// @param reason as above
    record Unsure(String reason) implements ProbeResult {}

    /// No file can be looked into at the moment.
    ///
    /// @param reason as above
    record Unable(String reason) implements ProbeResult {}
}
