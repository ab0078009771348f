package tv.exstream.process;

import java.time.Instant;
import tv.exstream.ffmpeg.Accelerator;

/// A time that the processor took over from hardware that had failed. Immutable.
///
/// @param what such as the title of a programme
/// @param reason for a person, lower case, without a full stop
public record Fallback(Instant at, Accelerator accelerator, String what, String reason) {}
