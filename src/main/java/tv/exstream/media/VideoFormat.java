package tv.exstream.media;

import java.time.Duration;
import tv.exstream.time.FrameRate;

/// The video half of a house format.
///
/// @param width even, 16..3840
/// @param height even, 16..2160
/// @param bitrateKbps the peak the encoder may use, 100..50,000
public record VideoFormat(int width, int height, FrameRate rate, int bitrateKbps) {
    /// How far apart the key frames of an encode are: short enough to join quickly, long enough to compress well.
    private static final Duration GOP = Duration.ofSeconds(2);

    public VideoFormat {
        requireEven("width", width, 3_840);
        requireEven("height", height, 2_160);
        if (bitrateKbps < 100 || bitrateKbps > 50_000) {
            throw new IllegalArgumentException(
                    "video bitrate must be 100..50000 kbit/s: " + bitrateKbps);
        }
    }

    /// The number of frames from one key frame of an encode to the next.
    public int gopFrames() {
        return Math.toIntExact(rate.nearestFrame(GOP.toSeconds() * 90_000));
    }

    private static void requireEven(String name, int value, int most) {
        if (value < 16 || value > most || value % 2 != 0) {
            throw new IllegalArgumentException(
                    "%s must be even and 16..%d: %d".formatted(name, most, value));
        }
    }
}
