package tv.exstream.mp4;

import java.nio.ByteBuffer;

/// One coded picture or frame of sound.
///
/// @param decoded when it is decoded, in the ticks of its track; not negative
/// @param duration until the next one of the track is decoded
/// @param shift how much later than it is decoded it is shown; may be negative
/// @param key whether decoding can start here
/// @param bytes in the form of a stream: pictures with start codes, sound with its header
public record Sample(long decoded, int duration, int shift, boolean key, ByteBuffer bytes) {
    public Sample {
        if (decoded < 0 || duration < 0) {
            throw new IllegalArgumentException(
                    "sample must have a time: decoded at %d for %d".formatted(decoded, duration));
        }
    }
}
