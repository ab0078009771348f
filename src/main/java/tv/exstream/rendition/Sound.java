package tv.exstream.rendition;

import java.nio.ByteBuffer;

/// One frame of sound. Its length is no multiple of a picture's, so it has a time of its own.
///
/// @param ticks90k when it starts, counted from media frame 0
/// @param samples of each channel
/// @param sampleRate samples per second
/// @param payload the frame with its header; read-only
/// @param track which sound track it is of, from 0
public record Sound(long ticks90k, int samples, int sampleRate, ByteBuffer payload, int track) {
    /// One of the first track.
    public Sound(long ticks90k, int samples, int sampleRate, ByteBuffer payload) {
        this(ticks90k, samples, sampleRate, payload, 0);
    }

    /// The same frame at another time.
    Sound movedBy(long shift90k) {
        return new Sound(ticks90k + shift90k, samples, sampleRate, payload, track);
    }

    /// The same frame in another track.
    Sound in(int other) {
        return new Sound(ticks90k, samples, sampleRate, payload, other);
    }

    /// The middle of it, which decides the chunk it belongs to.
    public long middle90k() {
        return ticks90k + samples * 45_000L / sampleRate;
    }
}
