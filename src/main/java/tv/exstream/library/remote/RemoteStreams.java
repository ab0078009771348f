package tv.exstream.library.remote;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.time.FrameRate;

/// What servers write of streams in words of their own, in those of ffmpeg.
public final class RemoteStreams {
    /// How many frames a decoder may hold back at most (ISO/IEC 14496-10 clause A.3.1), where nobody says it: such a stream is never
    /// taken for one that can be copied.
    public static final int UNKNOWN_REORDER = 16;

    private static final double FASTEST_FPS = 300;

    /// Servers round to two or three digits: 23.98 and 23.976 are the same.
    private static final double SAME_RATE = 0.0005;

    private static final Map<String, String> CODECS =
            Map.ofEntries(
                    Map.entry("avc", "h264"),
                    Map.entry("h265", "hevc"),
                    Map.entry("mpeg2", "mpeg2video"),
                    Map.entry("mpeg1", "mpeg1video"),
                    Map.entry("dca", "dts"),
                    Map.entry("dca-ma", "dts"),
                    Map.entry("pcm", "pcm_s16le"),
                    Map.entry("srt", "subrip"),
                    Map.entry("vtt", "webvtt"),
                    Map.entry("ssa", "ass"),
                    Map.entry("tx3g", "mov_text"),
                    Map.entry("pgs", "hdmv_pgs_subtitle"),
                    Map.entry("pgssub", "hdmv_pgs_subtitle"),
                    Map.entry("vobsub", "dvd_subtitle"),
                    Map.entry("dvdsub", "dvd_subtitle"),
                    Map.entry("dvbsub", "dvb_subtitle"),
                    Map.entry("dvb_teletext", "dvb_teletext"));

    private RemoteStreams() {}

    /// ffmpeg's name of a codec.
    public static String codec(String written) {
        String name = written.toLowerCase(Locale.ROOT);
        return CODECS.getOrDefault(name, name);
    }

    /// ffmpeg's name of a profile: some servers write it small.
    public static String profile(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "baseline" -> "Baseline";
            case "constrained baseline" -> "Constrained Baseline";
            case "main" -> "Main";
            case "main 10" -> "Main 10";
            case "high" -> "High";
            case "high 10" -> "High 10";
            case "simple" -> "Simple";
            case "advanced" -> "Advanced";
            default -> written;
        };
    }

    /// The fraction that a rounded rate means; empty when it is none that a programme has.
    public static Optional<FrameRate> rate(double perSecond) {
        if (perSecond < 1 || perSecond > FASTEST_FPS) {
            return Optional.empty();
        }
        for (FrameRate usual : FrameRate.USUAL) {
            double rate = (double) usual.numerator() / usual.denominator();
            if (Math.abs(perSecond / rate - 1) < SAME_RATE) {
                return Optional.of(usual);
            }
        }
        return Optional.of(new FrameRate((int) Math.round(perSecond * 1_000), 1_000));
    }

    /// A fraction as `64:45`; empty when it is none.
    public static Optional<Ratio> ratio(String written) {
        if (!written.matches("[1-9]\\d{0,5}:[1-9]\\d{0,5}")) {
            return Optional.empty();
        }
        String[] parts = written.split(":", 2);
        return Optional.of(new Ratio(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }

    /// By ffmpeg's name of the transfer.
    public static DynamicRange range(String transfer) {
        return switch (transfer) {
            case "smpte2084" -> DynamicRange.PQ;
            case "arib-std-b67" -> DynamicRange.HLG;
            default -> DynamicRange.STANDARD;
        };
    }
}
