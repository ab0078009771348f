package tv.exstream.media;

import java.time.Duration;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.time.FrameRate;

/// The video half of a house format.
///
/// @param width even, 16..3840
/// @param height even, 16..2160
/// @param bitrateKbps the peak the encoder may use, 100..50,000
public record VideoFormat(
        int width,
        int height,
        FrameRate rate,
        int bitrateKbps,
        VideoCoding coding,
        Conversion conversion) {
    /// How far apart the key frames of an encode are: short enough to join quickly, long enough to compress well.
    private static final Duration GOP = Duration.ofSeconds(2);

    /// ISO/IEC 13818-2 table 8-11: the high level of the main profile.
    private static final int MPEG2_WIDTH = 1_920;

    private static final int MPEG2_HEIGHT = 1_152;

    public VideoFormat {
        requireEven("width", width, 3_840);
        requireEven("height", height, 2_160);
        if (bitrateKbps < 100 || bitrateKbps > 50_000) {
            throw UnacceptableException.of(
                    Demand.VALUE_WRONG,
                    Wanted.plain(Demand.VIDEO_BITRATE),
                    Remark.of(Demand.KBITS, Wanted.fromTo(100, 50_000)),
                    bitrateKbps);
        }
        if (coding.codec() == VideoCodec.MPEG2) {
            requireMpeg2(width, height, rate);
        }
    }

    /// Encoded and converted as usual.
    public VideoFormat(int width, int height, FrameRate rate, int bitrateKbps) {
        this(width, height, rate, bitrateKbps, VideoCoding.USUAL, Conversion.USUAL);
    }

    /// The number of frames from one key frame of an encode to the next.
    public int gopFrames() {
        return Math.toIntExact(rate.nearestFrame(GOP.toSeconds() * 90_000));
    }

    /// The same where nothing is copied.
    VideoFormat encoded() {
        return new VideoFormat(width, height, rate, bitrateKbps, coding, conversion.encoded());
    }

    /// Whether nothing is copied, so that every [#gopFrames] frames of a media item, counted from its first, begin with a key frame.
    public boolean isEncoded() {
        return conversion.copying() == Conversion.Copying.NEVER;
    }

    /// What pictures depend on. Nothing is said of what is usual, so that formats are called what they were called before they could
    /// be anything else.
    String identity() {
        String picture =
                "VideoFormat[width=%d, height=%d, rate=%s, bitrateKbps=%d]"
                        .formatted(width, height, rate, bitrateKbps);
        boolean codedAsUsual = coding.identity().equals(VideoCoding.USUAL.identity());
        boolean convertedAsUsual = conversion.identity().equals(Conversion.USUAL.identity());
        return picture
                + (codedAsUsual ? "" : " " + coding.identity())
                + (convertedAsUsual ? "" : " " + conversion.identity());
    }

    private static void requireEven(String name, int value, int most) {
        if (value < 16 || value > most || value % 2 != 0) {
            throw UnacceptableException.mustBe(
                    name, Remark.of(Demand.EVEN, Wanted.fromTo(16, most)), value);
        }
    }

    private static void requireMpeg2(int width, int height, FrameRate rate) {
        if (width > MPEG2_WIDTH || height > MPEG2_HEIGHT) {
            throw UnacceptableException.of(
                    Demand.MUST_BE_IN,
                    "size",
                    Wanted.atMost(MPEG2_WIDTH + "x" + MPEG2_HEIGHT),
                    "MPEG2",
                    width + "x" + height);
        }
        // ISO/IEC 13818-2 has no others.
        if (!FrameRate.USUAL.contains(rate)) {
            throw UnacceptableException.of(
                    Demand.MUST_BE_IN,
                    "rate",
                    Wanted.oneOf(FrameRate.USUAL),
                    "MPEG2",
                    rate.toString());
        }
    }
}
