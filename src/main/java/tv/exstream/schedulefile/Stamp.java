package tv.exstream.schedulefile;

import java.time.Instant;

/// By what it is noticed that a file has changed.
///
/// @param size in bytes
public record Stamp(Instant modified, long size) {}
