package tv.exstream.web.api;

/// Tells followers of the log that there was more than they are sent.
///
/// @param lines how many were left out
record MissedLines(long lines) {}
