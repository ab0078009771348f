package tv.exstream.tryout;

import java.util.Optional;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.ffmpeg.FfmpegMessage.Severity;

/// Something that ffmpeg complained about. Immutable.
///
/// @param cause what it means; empty where it is not known to mean anything
/// @param times how often
/// @param first what it said the first time
public record Finding(Severity severity, Optional<FailureCause> cause, int times, String first) {}
