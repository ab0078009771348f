package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.util.Optional;

/// What a decoder of sound is set up with.
public sealed interface SoundConfig permits AacConfig, Ac3Config, OpusConfig {
    /// How playlists call it. Source: RFC 6381.
    String codec();

    /// The type of its sample entry.
    String entry();

    int channels();

    /// Samples per second, which is also the time scale of its track.
    int sampleRate();

    /// Samples of each channel in a frame.
    int frameSamples();

    /// How many frames before the one that is to be heard have to be decoded; 0 where nobody needs to be told.
    default int preRoll() {
        return 0;
    }

    /// Writes the box that says how to decode.
    void write(BoxWriter out);

    /// A frame of the stream as a sample: without what only a stream needs.
    ByteBuffer sample(ByteBuffer frame);

    /// The configuration of a frame of AAC with its ADTS header, of AC-3, of E-AC-3 or of Opus with its control header; empty when it is
    /// something else.
    ///
    /// @param channels for Opus, whose frames do not say
    static Optional<SoundConfig> of(ByteBuffer frame, int channels) {
        return AacConfig.of(frame)
                .or(() -> Ac3Config.of(frame))
                .or(() -> OpusConfig.of(frame, channels));
    }
}
