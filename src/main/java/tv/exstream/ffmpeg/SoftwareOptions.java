package tv.exstream.ffmpeg;

import tv.exstream.ffmpeg.Encoding.Latency;

/// The options of encoders that run on the processor.
final class SoftwareOptions {
    /// ISO/IEC 13818-2 table 8-13: the buffer of a decoder of the main profile at main and at high level.
    private static final int MPEG2_MAIN_KBIT = 1_835;

    private static final int MPEG2_HIGH_KBIT = 9_781;
    private static final int MPEG2_MAIN_WIDTH = 720;

    /// The most that the encoder allows.
    private static final int MPEG2_LONGEST_GOP = 600;

    private SoftwareOptions() {}

    /// Constant quality under a ceiling.
    static String x264(Encoding encoding) {
        return String.join(
                " ",
                "-profile:v " + (encoding.coding().bitDepth() > 8 ? "high10" : "high"),
                "-crf " + encoding.quality(),
                "-preset " + encoding.coding().preset().text(),
                latency(encoding),
                ceiling(encoding, encoding.maxKbps()),
                "-g %d -sc_threshold 0 -forced-idr 1 -flags +cgop".formatted(encoding.longestGop())
                        + threads(encoding));
    }

    /// x265 takes from ffmpeg's own options less than x264, and it speaks on standard error in a way of its own.
    static String x265(Encoding encoding) {
        boolean zero = encoding.latency() == Latency.ZERO;
        return String.join(
                " ",
                "-profile:v " + (encoding.coding().bitDepth() > 8 ? "main10" : "main"),
                "-crf " + encoding.quality(),
                "-preset " + encoding.coding().preset().text() + (zero ? " -tune zerolatency" : ""),
                ceiling(encoding, encoding.maxKbps()),
                "-g %1$d -forced-idr 1 -x265-params keyint=%1$d:min-keyint=1:scenecut=0:open-gop=0:bframes=%2$d:b-pyramid=0:log-level=error"
                                .formatted(encoding.longestGop(), encoding.bFrames())
                        + (encoding.coding().threads() == 0
                                ? ""
                                : ":pools=" + encoding.coding().threads()));
    }

    /// It has no constant quality under a ceiling, and only one way to work. The threshold is that of no scene at all. It counts its
    /// GOPs in the order of decoding, and would put key frames of its own just before those that are asked for.
    static String mpeg2(Encoding encoding) {
        int buffer =
                encoding.format().width() > MPEG2_MAIN_WIDTH ? MPEG2_HIGH_KBIT : MPEG2_MAIN_KBIT;
        return String.join(
                " ",
                "-b:v %dk".formatted(encoding.averageKbps()),
                ceiling(encoding, Math.min(buffer, encoding.maxKbps())),
                "-bf " + encoding.bFrames(),
                "-g %d -sc_threshold 1000000000 -flags +cgop"
                                .formatted(Math.min(MPEG2_LONGEST_GOP, 2 * encoding.longestGop()))
                        + threads(encoding));
    }

    static String ceiling(Encoding encoding, int bufferKbit) {
        return "-maxrate %dk -bufsize %dk".formatted(encoding.maxKbps(), bufferKbit);
    }

    private static String latency(Encoding encoding) {
        return encoding.latency() == Latency.ZERO
                ? "-tune zerolatency"
                : "-bf " + encoding.bFrames();
    }

    private static String threads(Encoding encoding) {
        return encoding.coding().threads() == 0 ? "" : " -threads " + encoding.coding().threads();
    }
}
