package tv.exstream.library.plex;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.RemoteStreams;
import tv.exstream.library.server.StreamDialect;
import tv.exstream.library.server.StreamWords;
import tv.exstream.media.Trait;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.time.FrameRate;

/// How Plex describes the streams of a part. Streams that lie beside the file have a key of their own. Immutable.
record PartStreams() implements StreamDialect {
    private static final StreamWords WORDS =
            new StreamWords(
                    "index",
                    "codec",
                    "width",
                    "height",
                    "channels",
                    "samplingRate",
                    "languageCode",
                    "title",
                    "forced",
                    "default",
                    Map.of(
                            "hearingImpaired", Trait.HEARING_IMPAIRED,
                            "visualImpaired", Trait.DESCRIPTIVE));

    private static final int USUAL_BITS = 8;
    private static final String FOLDER = "subtitles";
    private static final Pattern BESIDE = Pattern.compile("/library/streams/\\d{1,18}");

    @Override
    public StreamWords words() {
        return WORDS;
    }

    @Override
    public Kind kind(JsonRow stream) {
        return switch (stream.text("streamType")) {
            case "1" -> Kind.VIDEO;
            case "2" -> Kind.AUDIO;
            case "3" -> Kind.SUBTITLE;
            default -> Kind.OTHER; // words of songs
        };
    }

    @Override
    public boolean isBeside(JsonRow stream) {
        return !stream.text("key").isEmpty();
    }

    @Override
    public Optional<String> besideKey(JsonRow stream) {
        String key = stream.text("key");
        return BESIDE.matcher(key).matches() ? Optional.of(FOLDER + key) : Optional.empty();
    }

    /// The path under which the server sends what lies beside a file; empty when the key is that of something else.
    static Optional<String> besidePath(String key) {
        String path = key.startsWith(FOLDER + "/") ? key.substring(FOLDER.length()) : "";
        return BESIDE.matcher(path).matches() ? Optional.of(path) : Optional.empty();
    }

    @Override
    public VideoStream video(JsonRow stream, int width, int height) {
        return new VideoStream(
                WORDS.index(stream),
                WORDS.codec(stream),
                RemoteStreams.profile(stream.text("profile")),
                stream.number("level", 0, 1_000).orElse(0),
                width,
                height,
                RemoteStreams.ratio(stream.text("pixelAspectRatio")).orElse(Ratio.SQUARE),
                rate(stream),
                Duration.ZERO,
                pixelFormat(stream),
                stream.text("scanType").equals("interlaced") ? Scan.INTERLACED : Scan.PROGRESSIVE,
                range(stream),
                stream.number("orientation", 0, 8).stream()
                        .map(PartStreams::degrees)
                        .findFirst()
                        .orElse(0),
                stream.number("refFrames", 0, RemoteStreams.UNKNOWN_REORDER)
                        .orElse(RemoteStreams.UNKNOWN_REORDER),
                false);
    }

    private static Optional<FrameRate> rate(JsonRow stream) {
        boolean varies = stream.text("frameRateMode").equals("vfr");
        return varies ? Optional.empty() : stream.decimal("frameRate").flatMap(RemoteStreams::rate);
    }

    /// ffmpeg's name is made of what Plex says apart.
    private static String pixelFormat(JsonRow stream) {
        String sampling = stream.text("chromaSubsampling");
        if (!sampling.matches("4:[024]:[024]")) {
            return "";
        }
        int bits = stream.number("bitDepth", USUAL_BITS, 16).orElse(USUAL_BITS);
        String plane = "yuv" + sampling.replace(":", "") + "p";
        return bits == USUAL_BITS ? plane : plane + bits + "le";
    }

    /// Dolby Vision without a base that others understand is still of high range.
    private static DynamicRange range(JsonRow stream) {
        DynamicRange base = RemoteStreams.range(stream.text("colorTrc"));
        boolean dolby = stream.isSet("DOVIPresent");
        return base == DynamicRange.STANDARD && dolby && !stream.isSet("DOVIBLPresent")
                ? DynamicRange.PQ
                : base;
    }

    /// As cameras count orientations (Exif 2.3, tag 0x0112).
    private static int degrees(int orientation) {
        return switch (orientation) {
            case 3 -> 180;
            case 6 -> 90;
            case 8 -> 270;
            default -> 0;
        };
    }
}
