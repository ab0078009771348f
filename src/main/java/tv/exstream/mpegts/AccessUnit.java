package tv.exstream.mpegts;

import java.nio.ByteBuffer;

/// One coded picture or one coded stretch of sound, whole, with the time stamps of its stream.
public sealed interface AccessUnit {
    /// Presentation time stamp, 33 bits of 90 kHz.
    long pts();

    /// The coded bytes; read-only, to be read by absolute position.
    ByteBuffer payload();

    /// One coded picture as a byte stream with start codes.
    ///
    /// @param dts decoding time stamp, 33 bits
    /// @param key true when decoding can start here without anything before: it is an IDR picture that carries its parameter sets
    /// @param codings of its programme
    record Video(long pts, long dts, boolean key, ByteBuffer payload, Codings codings)
            implements AccessUnit {
        /// One of H.264 beside AAC.
        public Video(long pts, long dts, boolean key, ByteBuffer payload) {
            this(pts, dts, key, payload, Codings.USUAL);
        }
    }

    /// One frame with its header.
    ///
    /// @param samples how many samples of each channel it holds
    /// @param sampleRate samples per second
    /// @param track which of the programme's sound streams it is of, from 0
    record Audio(long pts, int samples, int sampleRate, ByteBuffer payload, int track)
            implements AccessUnit {
        /// Of the first sound stream.
        public Audio(long pts, int samples, int sampleRate, ByteBuffer payload) {
            this(pts, samples, sampleRate, payload, 0);
        }
    }
}
