package tv.exstream.prepare;

import java.util.Optional;

/// How a channel looks on an occasion.
///
/// @param clock what the slate says of the time of day, if anything
record Appearance(SlateDesign design, Optional<ClockFace> clock) {}
