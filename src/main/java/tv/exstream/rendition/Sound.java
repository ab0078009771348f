package tv.exstream.rendition;

import java.nio.ByteBuffer;

/// One frame of sound. Its length is no multiple of a picture's, so it has a time of its own.
///
/// @param ticks90k when it starts, counted from media frame 0
/// @param samples of each channel
/// @param sampleRate samples per second
/// @param payload the frame with its header; read-only
public record Sound(long ticks90k, int samples, int sampleRate, ByteBuffer payload) {
    /// The same frame at another time.
    Sound movedBy(long shift90k) {
        return new Sound(ticks90k + shift90k, samples, sampleRate, payload);
    }

    /// The middle of it, which decides the chunk it belongs to.
    public long middle90k() {
        return ticks90k + samples * 45_000L / sampleRate;
    }
}
