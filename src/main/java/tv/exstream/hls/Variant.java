package tv.exstream.hls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tv.exstream.media.VideoFormat;

/// One of the forms in which a channel can be played.
///
/// @param address of its playlist, relative to the one that lists it
/// @param bitrate of its segments
/// @param codecs as in RFC 6381, pictures before sound; empty for those that have no name there
/// @param format its pictures
public record Variant(
        String address, Bitrate bitrate, Optional<String> codecs, VideoFormat format) {
    private static final int FRAME_RATE_DIGITS = 3;

    /// Its two lines. Source: RFC 8216bis clause 4.4.6.2.
    ///
    /// @param groups attributes that name what there is to choose from; each after a comma
    String toM3u8(String groups) {
        return "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,%sRESOLUTION=%dx%d,FRAME-RATE=%s%s\n%s\n"
                .formatted(
                        bitrate.peak(),
                        bitrate.average(),
                        codecs.map("CODECS=\"%s\","::formatted).orElse(""),
                        format.width(),
                        format.height(),
                        frameRate(),
                        groups,
                        address);
    }

    private String frameRate() {
        return new BigDecimal(format.rate().numerator())
                .divide(
                        new BigDecimal(format.rate().denominator()),
                        FRAME_RATE_DIGITS,
                        RoundingMode.HALF_UP)
                .toPlainString();
    }
}
