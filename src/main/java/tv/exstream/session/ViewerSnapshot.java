package tv.exstream.session;

import java.time.Instant;
import tv.exstream.config.Pacing;

/// One viewer at a moment. Immutable.
///
/// @param id of its own among all who watch
/// @param bytes handed over so far
/// @param skips how often it fell behind and was moved to a key frame
/// @param lostSlices how many slices it never got because of that
/// @param pacing how it is served
public record ViewerSnapshot(
        long id,
        ViewerDetails details,
        Instant since,
        WatchState state,
        long bytes,
        long skips,
        long lostSlices,
        Pacing pacing) {}
