package tv.exstream.library.plex;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.RemoteStreams;
import tv.exstream.library.server.StreamDialect;
import tv.exstream.library.server.StreamWords;
import tv.exstream.media.Trait;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.time.FrameRate;

/// How Plex describes the streams of a part. Streams that lie beside the file have a key of their own. Immutable.
record PartStreams() implements StreamDialect {
    private static final StreamWords WORDS =
            new StreamWords(
                    "index",
                    "codec",
                    "width",
                    "height",
                    "profile",
                    "level",
                    "refFrames",
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
    public Ratio sampleAspect(JsonRow stream, int width, int height) {
        return RemoteStreams.ratio(stream.text("pixelAspectRatio")).orElse(Ratio.SQUARE);
    }

    @Override
    public boolean isInterlaced(JsonRow stream) {
        return stream.text("scanType").equals("interlaced");
    }

    @Override
    public boolean isCover(JsonRow stream) {
        return false; // they are not listed
    }

    @Override
    public Optional<FrameRate> rate(JsonRow stream) {
        boolean varies = stream.text("frameRateMode").equals("vfr");
        return varies ? Optional.empty() : stream.decimal("frameRate").flatMap(RemoteStreams::rate);
    }

    /// ffmpeg's name is made of what Plex says apart.
    @Override
    public String pixelFormat(JsonRow stream) {
        String sampling = stream.text("chromaSubsampling");
        if (!sampling.matches("4:[024]:[024]")) {
            return "";
        }
        int bits = stream.number("bitDepth", USUAL_BITS, 16).orElse(USUAL_BITS);
        String plane = "yuv" + sampling.replace(":", "") + "p";
        return bits == USUAL_BITS ? plane : plane + bits + "le";
    }

    /// Dolby Vision without a base that others understand is still of high range.
    @Override
    public DynamicRange range(JsonRow stream) {
        DynamicRange base = RemoteStreams.range(stream.text("colorTrc"));
        boolean dolby = stream.isSet("DOVIPresent");
        return base == DynamicRange.STANDARD && dolby && !stream.isSet("DOVIBLPresent")
                ? DynamicRange.PQ
                : base;
    }

    /// As cameras count orientations (Exif 2.3, tag 0x0112).
    @Override
    public int rotation(JsonRow stream) {
        return switch (stream.text("orientation")) {
            case "3" -> 180;
            case "6" -> 90;
            case "8" -> 270;
            default -> 0;
        };
    }
}
