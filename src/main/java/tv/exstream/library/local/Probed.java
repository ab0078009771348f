package tv.exstream.library.local;

import tv.exstream.media.MediaFile;

/// What came of looking into a file.
sealed interface Probed {
    FoundFile file();

    record Playable(FoundFile file, MediaFile media) implements Probed {}

    /// Written to while it was looked into.
    record Growing(FoundFile file) implements Probed {}

    record Unreadable(FoundFile file, String reason) implements Probed {}

    /// Nothing can be probed at the moment, whatever the file.
    record NotTried(FoundFile file, String reason) implements Probed {}
}
