package tv.exstream.session;

import java.time.Instant;

/// One viewer at a moment. Immutable.
///
/// @param bytes handed over so far
/// @param skips how often it fell behind and was moved to a key frame
/// @param lostSlices how many slices it never got because of that
public record ViewerSnapshot(
        ViewerDetails details, Instant since, long bytes, long skips, long lostSlices) {}
