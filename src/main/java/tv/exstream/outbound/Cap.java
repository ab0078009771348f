package tv.exstream.outbound;

import java.time.Duration;

/// What is taken of an answer at most.
///
/// @param bytes how much
/// @param whole how long all of it may take, with the question
public record Cap(long bytes, Duration whole) {}
