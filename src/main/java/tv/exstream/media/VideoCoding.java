package tv.exstream.media;

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
            throw new IllegalArgumentException(
                    "quality must be 1..%d: %d".formatted(WORST, quality));
        }
        if (bitDepth != 8 && bitDepth != 10) {
            throw new IllegalArgumentException("bitDepth must be 8 or 10: " + bitDepth);
        }
        if (bitDepth > codec.mostBits()) {
            throw new IllegalArgumentException(
                    "bitDepth must be %d in %s: %d".formatted(codec.mostBits(), codec, bitDepth));
        }
        if (threads < 0 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "threads must be 0..%d: %d".formatted(MOST_THREADS, threads));
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
