package tv.exstream.ffmpeg;

import tv.exstream.screen.Words;

/// What a screen says of the time for a while.
///
/// @param from the first picture `[from, to)` on which it is said, counted from 0
/// @param words only those of the time
public record Tick(long from, long to, Words words) {}
