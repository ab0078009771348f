package tv.exstream.bench;

/// How many watch how many channels. Immutable.
///
/// @param channels numbered from 1
/// @param viewersEach of every channel
record Crowd(int channels, int viewersEach) {
    int viewers() {
        return channels * viewersEach;
    }

    /// For people.
    String text() {
        return "%,d %s x %,d %s"
                .formatted(
                        channels,
                        channels == 1 ? "channel" : "channels",
                        viewersEach,
                        viewersEach == 1 ? "viewer" : "viewers");
    }
}
