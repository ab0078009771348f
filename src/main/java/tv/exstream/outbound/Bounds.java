package tv.exstream.outbound;

/// What is taken of the body of an answer.
///
/// @param most how many bytes
record Bounds(long most, Deadline deadline) {}
