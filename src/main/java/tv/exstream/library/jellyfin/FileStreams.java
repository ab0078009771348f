package tv.exstream.library.jellyfin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tv.exstream.library.remote.Contents;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.RemoteStreams;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Chapter;
import tv.exstream.media.MediaFile;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Trait;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.time.FrameRate;

/// What the server says is in a file. Streams that lie beside the file are no part of it.
final class FileStreams {
    private static final double SAME_RATE = 0.0005;
    private static final int LARGEST = 16_384;
    private static final int MOST_CHANNELS = 64;
    private static final int FASTEST_SAMPLES = 768_000;
    private static final int QUARTER_TURN_DEGREES = 90;

    private FileStreams() {}

    /// Empty when it does not say enough to schedule it.
    static Optional<Contents> of(JsonRow source, Duration duration, List<Chapter> chapters) {
        List<VideoStream> video = new ArrayList<>();
        List<AudioStream> audio = new ArrayList<>();
        List<SubtitleStream> subtitles = new ArrayList<>();
        for (JsonRow stream : source.rows("MediaStreams")) {
            if (!stream.isSet("IsExternal") && !stream.text("Codec").isEmpty()) {
                switch (stream.text("Type")) {
                    case "Video", "EmbeddedImage" -> video(stream).ifPresent(video::add);
                    case "Audio" -> audio(stream).ifPresent(audio::add);
                    case "Subtitle" -> subtitles.add(subtitle(stream));
                    default -> {
                        // data that nobody hears or sees
                    }
                }
            }
        }
        boolean known =
                duration.isPositive()
                        && duration.compareTo(MediaFile.LONGEST) <= 0
                        && !(video.isEmpty() && audio.isEmpty());
        return known
                ? Optional.of(new Contents(duration, video, audio, subtitles, chapters))
                : Optional.empty();
    }

    private static Optional<VideoStream> video(JsonRow stream) {
        int width = stream.number("Width", 1, LARGEST).orElse(0);
        int height = stream.number("Height", 1, LARGEST).orElse(0);
        if (width == 0 || height == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new VideoStream(
                        index(stream),
                        RemoteStreams.codec(stream.text("Codec")),
                        RemoteStreams.profile(stream.text("Profile")),
                        stream.number("Level", 0, 1_000).orElse(0),
                        width,
                        height,
                        sampleAspect(stream, width, height),
                        rate(stream),
                        Duration.ZERO,
                        stream.text("PixelFormat"),
                        stream.isSet("IsInterlaced") ? Scan.INTERLACED : Scan.PROGRESSIVE,
                        range(stream),
                        rotation(stream),
                        stream.number("RefFrames", 0, RemoteStreams.UNKNOWN_REORDER)
                                .orElse(RemoteStreams.UNKNOWN_REORDER),
                        stream.text("Type").equals("EmbeddedImage")));
    }

    private static int index(JsonRow stream) {
        return stream.number("Index", 0, 1_000).orElse(0);
    }

    /// The aspect is that of the picture as it is shown.
    private static Ratio sampleAspect(JsonRow stream, int width, int height) {
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
    private static Optional<FrameRate> rate(JsonRow stream) {
        double beat = stream.decimal("RealFrameRate").orElse(0.0);
        double average = stream.decimal("AverageFrameRate").orElse(beat);
        boolean constant = beat > 0 && Math.abs(average / beat - 1) < SAME_RATE;
        return constant ? RemoteStreams.rate(beat) : Optional.empty();
    }

    /// Dolby Vision without a base that others understand is still of high range.
    private static DynamicRange range(JsonRow stream) {
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

    /// Counter-clockwise, as the display matrix of a file.
    private static int rotation(JsonRow stream) {
        int degrees = -stream.number("Rotation", -360, 360).orElse(0);
        int quarters = Math.round((float) degrees / QUARTER_TURN_DEGREES);
        return Math.floorMod(quarters, 4) * QUARTER_TURN_DEGREES;
    }

    private static Optional<AudioStream> audio(JsonRow stream) {
        int channels = stream.number("Channels", 1, MOST_CHANNELS).orElse(0);
        int rate = stream.number("SampleRate", 1, FASTEST_SAMPLES).orElse(0);
        if (channels == 0 || rate == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new AudioStream(
                        index(stream),
                        RemoteStreams.codec(stream.text("Codec")),
                        channels,
                        rate,
                        stream.text("Language"),
                        stream.text("Title"),
                        stream.isSet("IsDefault"),
                        traits(stream),
                        Optional.empty()));
    }

    private static SubtitleStream subtitle(JsonRow stream) {
        return new SubtitleStream(
                index(stream),
                RemoteStreams.codec(stream.text("Codec")),
                stream.text("Language"),
                stream.text("Title"),
                stream.isSet("IsForced"),
                stream.isSet("IsDefault"),
                traits(stream));
    }

    private static Set<Trait> traits(JsonRow stream) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (stream.isSet("IsHearingImpaired")) {
            traits.add(Trait.HEARING_IMPAIRED);
        }
        if (stream.isSet("IsOriginal")) {
            traits.add(Trait.ORIGINAL);
        }
        return traits;
    }
}
