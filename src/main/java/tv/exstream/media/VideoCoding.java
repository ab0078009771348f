package tv.exstream.media;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// How pictures of a house format are encoded.
///
/// @param quality how much is lost, on x264's scale, 1..51: 18 is hardly seen, 21 is good, 28 is poor; other encoders are given what looks alike
/// @param bFrames whether pictures may refer to later ones, which makes them smaller and needs decoders a little longer
/// @param bitDepth bits of a sample, 8 or 10; ordinary receivers decode 10 in HEVC only
/// @param threads of the processor, 1..64; 0 for as many as are of use
public record VideoCoding(
        VideoCodec codec, Preset preset, int quality, boolean bFrames, int bitDepth, int threads) {
    /// What plays everywhere. 21 is where veryfast shows no artefacts at 720p on a television.
    public static final VideoCoding USUAL =
            new VideoCoding(VideoCodec.H264, Preset.VERYFAST, 21, true, 8, 0);

    private static final int WORST = 51;
    private static final int MOST_THREADS = 64;

    public VideoCoding {
        if (quality < 1 || quality > WORST) {
            throw UnacceptableException.mustBe("quality", Wanted.fromTo(1, WORST), quality);
        }
        if (bitDepth != 8 && bitDepth != 10) {
            throw UnacceptableException.mustBe(
                    "bitDepth", Remark.of(Demand.EITHER, 8, 10), bitDepth);
        }
        if (bitDepth > codec.mostBits()) {
            throw UnacceptableException.of(
                    Demand.MUST_BE_IN, "bitDepth", codec.mostBits(), codec.toString(), bitDepth);
        }
        if (threads < 0 || threads > MOST_THREADS) {
            throw UnacceptableException.mustBe("threads", Wanted.fromTo(0, MOST_THREADS), threads);
        }
    }

    /// The usual way with another codec.
    public static VideoCoding of(VideoCodec codec) {
        return new VideoCoding(codec, USUAL.preset, USUAL.quality, USUAL.bFrames, 8, USUAL.threads);
    }

    /// What pictures depend on; how many threads made them is nothing to be seen.
    String identity() {
        return "%s %s %d %s %d".formatted(codec, preset, quality, bFrames ? "B" : "P", bitDepth);
    }
}
