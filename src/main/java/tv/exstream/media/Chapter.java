package tv.exstream.media;

import java.time.Duration;

/// A named part of a media file that begins at `start`; it ends where the next one begins.
public record Chapter(Duration start, String title) {}
