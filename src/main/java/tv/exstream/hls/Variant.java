package tv.exstream.hls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.VideoFormat;

/// One of the forms in which a channel can be played.
///
/// @param place where it is found
/// @param bitrate of its segments
/// @param codecs as in RFC 6381, pictures before sound; empty for those that have no name there
/// @param format its pictures
public record Variant(Place place, Bitrate bitrate, Optional<String> codecs, VideoFormat format) {
    private static final int FRAME_RATE_DIGITS = 3;

    /// Where a form is found.
    ///
    /// @param address of its playlist, relative to the one that lists it
    /// @param sounds what a viewer may choose from with it, of one group; empty where its segments have sound themselves
    public record Place(String address, List<SoundRendition> sounds) {
        public Place {
            sounds = List.copyOf(sounds);
        }

        /// One whose segments have sound themselves.
        public Place(String address) {
            this(address, List.of());
        }
    }

    /// Its two lines. Source: RFC 8216bis clause 4.4.6.2.
    ///
    /// @param groups attributes that name what there is to choose from with every variant; each after a comma
    String toM3u8(String groups) {
        return "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,%sRESOLUTION=%dx%d,FRAME-RATE=%s%s%s\n%s\n"
                .formatted(
                        bitrate.peak(),
                        bitrate.average(),
                        codecs.map("CODECS=\"%s\","::formatted).orElse(""),
                        format.width(),
                        format.height(),
                        frameRate(),
                        soundGroup(),
                        groups,
                        place.address());
    }

    private String soundGroup() {
        return place.sounds().stream()
                .findFirst()
                .map(sound -> ",AUDIO=\"%s\"".formatted(sound.group()))
                .orElse("");
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
