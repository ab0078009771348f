package tv.exstream.library.jellyfin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.RemoteStreams;
import tv.exstream.library.server.StreamDialect;
import tv.exstream.library.server.StreamWords;
import tv.exstream.media.Trait;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.time.FrameRate;

/// How Jellyfin and Emby describe the streams of a file. Immutable.
///
/// @param item that has the file
/// @param file its id among those of the item
record FileStreams(String item, String file) implements StreamDialect {
    private static final StreamWords WORDS =
            new StreamWords(
                    "Index",
                    "Codec",
                    "Width",
                    "Height",
                    "Profile",
                    "Level",
                    "RefFrames",
                    "Channels",
                    "SampleRate",
                    "Language",
                    "Title",
                    "IsForced",
                    "IsDefault",
                    Map.of(
                            "IsHearingImpaired", Trait.HEARING_IMPAIRED,
                            "IsOriginal", Trait.ORIGINAL));

    private static final double SAME_RATE = 0.0005;
    private static final int QUARTER_TURN_DEGREES = 90;
    private static final int MOST_STREAMS = 1_000;

    private static final Pattern BESIDE =
            Pattern.compile(
                    "subtitles/([A-Za-z0-9_-]{1,64})/([A-Za-z0-9_-]{1,64})/(\\d{1,4})\\.(srt|ass|vtt)");

    @Override
    public StreamWords words() {
        return WORDS;
    }

    @Override
    public Kind kind(JsonRow stream) {
        return switch (stream.text("Type")) {
            case "Video", "EmbeddedImage" -> Kind.VIDEO;
            case "Audio" -> Kind.AUDIO;
            case "Subtitle" -> Kind.SUBTITLE;
            default -> Kind.OTHER;
        };
    }

    @Override
    public boolean isBeside(JsonRow stream) {
        return stream.isSet("IsExternal");
    }

    @Override
    public Optional<String> besideKey(JsonRow stream) {
        int index = stream.number("Index", 0, MOST_STREAMS).orElse(-1);
        boolean sane = index >= 0 && Ids.isOne(item) && Ids.isOne(file);
        return sane
                ? form(stream)
                        .map(form -> "subtitles/%s/%s/%d.%s".formatted(item, file, index, form))
                : Optional.empty();
    }

    /// The servers write texts anew in the form that is asked for; in which they are already, they send as they are.
    private static Optional<String> form(JsonRow stream) {
        return switch (WORDS.codec(stream)) {
            case "subrip" -> Optional.of("srt");
            case "ass" -> Optional.of("ass");
            case "webvtt" -> Optional.of("vtt");
            default -> Optional.empty();
        };
    }

    /// The path under which the server sends what lies beside a file; empty when the key is that of something else.
    static Optional<String> besidePath(String key) {
        Matcher beside = BESIDE.matcher(key);
        return beside.matches()
                ? Optional.of(
                        "/Videos/%s/%s/Subtitles/%s/Stream.%s"
                                .formatted(
                                        beside.group(1),
                                        beside.group(2),
                                        beside.group(3),
                                        beside.group(4)))
                : Optional.empty();
    }

    @Override
    public String pixelFormat(JsonRow stream) {
        return stream.text("PixelFormat");
    }

    @Override
    public boolean isInterlaced(JsonRow stream) {
        return stream.isSet("IsInterlaced");
    }

    @Override
    public boolean isCover(JsonRow stream) {
        return stream.text("Type").equals("EmbeddedImage");
    }

    /// The aspect is that of the picture as it is shown.
    @Override
    public Ratio sampleAspect(JsonRow stream, int width, int height) {
        if (!stream.isSet("IsAnamorphic")) {
            return Ratio.SQUARE;
        }
        return RemoteStreams.ratio(stream.text("AspectRatio"))
                .map(shown -> sampleAspect(shown, width, height))
                .orElse(Ratio.SQUARE);
    }

    private static Ratio sampleAspect(Ratio shown, int width, int height) {
        long numerator = (long) shown.numerator() * height;
        long denominator = (long) shown.denominator() * width;
        long common = greatestCommonDivisor(numerator, denominator);
        long most = Math.max(numerator, denominator) / common;
        // No picture is of such a shape: what the server says is wrong.
        return most > Integer.MAX_VALUE
                ? Ratio.SQUARE
                : new Ratio((int) (numerator / common), (int) (denominator / common));
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    /// Constant where the rate of the beats and that of the pictures are the same.
    @Override
    public Optional<FrameRate> rate(JsonRow stream) {
        double beat = stream.decimal("RealFrameRate").orElse(0.0);
        double average = stream.decimal("AverageFrameRate").orElse(beat);
        boolean constant = beat > 0 && Math.abs(average / beat - 1) < SAME_RATE;
        return constant ? RemoteStreams.rate(beat) : Optional.empty();
    }

    /// Dolby Vision without a base that others understand is still of high range.
    @Override
    public DynamicRange range(JsonRow stream) {
        String said = stream.text("VideoRangeType") + stream.text("ExtendedVideoType");
        return switch (said.toUpperCase(Locale.ROOT)) {
            case "HLG", "DOVIWITHHLG", "HYPERLOGGAMMA" -> DynamicRange.HLG;
            case "HDR10",
                    "HDR10PLUS",
                    "DOVI",
                    "DOVIWITHHDR10",
                    "DOVIWITHHDR10PLUS",
                    "DOVIWITHEL",
                    "DOVIWITHELHDR10PLUS",
                    "DOLBYVISION" ->
                    DynamicRange.PQ;
            default -> RemoteStreams.range(stream.text("ColorTransfer"));
        };
    }

    @Override
    public int rotation(JsonRow stream) {
        int degrees = -stream.number("Rotation", -360, 360).orElse(0);
        int quarters = Math.round((float) degrees / QUARTER_TURN_DEGREES);
        return Math.floorMod(quarters, 4) * QUARTER_TURN_DEGREES;
    }
}
