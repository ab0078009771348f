package tv.exstream.web.api;

import java.util.function.Supplier;

/// The ffmpeg we use, as the interface shows it.
///
/// @param test has the accelerators tried; answers at once, and does nothing while they are
public record FfmpegView(Supplier<FfmpegAnswer> answer, Runnable test) {}
