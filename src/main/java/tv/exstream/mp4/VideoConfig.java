package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// What a decoder of pictures is set up with.
///
/// Pictures carry their parameter sets as well, because programmes that follow one another may have other ones: every player we know
/// heeds those at a key frame.
public sealed interface VideoConfig permits AvcConfig, HevcConfig {
    /// How playlists call it. Source: RFC 6381, ISO/IEC 14496-15 annex E.
    String codec();

    /// Pixels that are shown, from left to right.
    int width();

    /// The same from top to bottom.
    int height();

    /// The type of its sample entry.
    String entry();

    /// Writes the box that says how to decode.
    void write(BoxWriter out);

    /// True when players need nothing of this unit, as a sample has a beginning of its own.
    boolean isNeedless(ByteBuffer unit);

    /// The configuration of the key frame of an H.264 or HEVC stream; empty when it has no parameter sets.
    static Optional<VideoConfig> of(ByteBuffer keyFrame) {
        List<ByteBuffer> units = UnitReader.units(keyFrame);
        return AvcConfig.of(units).or(() -> HevcConfig.of(units));
    }
}
