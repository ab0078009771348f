package tv.exstream.live;

import java.time.Duration;

/// What may be expected of a source, by how it sends.
///
/// @param silence how long no bytes may come
/// @param standstill how long its time stamps may not advance
/// @param window over how long its speed is measured
/// @param slack how far it may fall behind within that: pictures do not come evenly
/// @param startUp how long it may take from the answer to the first picture
public record Pace(
        Duration silence, Duration standstill, Duration window, Duration slack, Duration startUp) {
    /// A stream that is sent as it is made. Its slack is a group of pictures, which may come at once.
    public static final Pace STEADY =
            new Pace(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(15));

    /// The same for a stream that ffmpeg reads: nothing is seen of it before the first picture comes out.
    public Pace unseen() {
        return new Pace(startUp, standstill, window, slack, startUp);
    }

    /// The same for segments, which arrive one at a time, each at once: three are what a player has in store, so much may be waited for.
    ///
    /// @param target of the playlist
    public Pace ofSegments(Duration target) {
        Duration patience = max(target.multipliedBy(3), silence);
        return new Pace(
                patience,
                patience,
                max(target.multipliedBy(6), window),
                max(target, slack),
                startUp);
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
