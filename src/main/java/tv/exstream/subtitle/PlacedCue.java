package tv.exstream.subtitle;

/// A cue at its place on a channel.
///
/// @param start90k ticks since the channel's epoch, not negative
/// @param end90k after the start
/// @param text as WebVTT has it
public record PlacedCue(long start90k, long end90k, String text) {
    public PlacedCue {
        if (start90k < 0 || start90k >= end90k) {
            throw new IllegalArgumentException(
                    "cue must begin at zero or later and before it ends: %d to %d"
                            .formatted(start90k, end90k));
        }
    }
}
