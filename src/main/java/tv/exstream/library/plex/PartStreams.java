package tv.exstream.library.plex;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

/// What the server says is in a file. Streams that lie beside the file have a key of their own and are no part of it.
final class PartStreams {
    private static final int LARGEST = 16_384;
    private static final int MOST_CHANNELS = 64;
    private static final int FASTEST_SAMPLES = 768_000;
    private static final int USUAL_BITS = 8;

    private PartStreams() {}

    /// Empty when it does not say enough to schedule it.
    static Optional<Contents> of(JsonRow part, Duration duration, List<Chapter> chapters) {
        List<VideoStream> video = new ArrayList<>();
        List<AudioStream> audio = new ArrayList<>();
        List<SubtitleStream> subtitles = new ArrayList<>();
        for (JsonRow stream : part.rows("Stream")) {
            if (stream.text("key").isEmpty() && !stream.text("codec").isEmpty()) {
                switch (stream.text("streamType")) {
                    case "1" -> video(stream).ifPresent(video::add);
                    case "2" -> audio(stream).ifPresent(audio::add);
                    case "3" -> subtitles.add(subtitle(stream));
                    default -> {
                        // words of songs
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
        int width = stream.number("width", 1, LARGEST).orElse(0);
        int height = stream.number("height", 1, LARGEST).orElse(0);
        if (width == 0 || height == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new VideoStream(
                        index(stream),
                        RemoteStreams.codec(stream.text("codec")),
                        RemoteStreams.profile(stream.text("profile")),
                        stream.number("level", 0, 1_000).orElse(0),
                        width,
                        height,
                        RemoteStreams.ratio(stream.text("pixelAspectRatio")).orElse(Ratio.SQUARE),
                        rate(stream),
                        Duration.ZERO,
                        pixelFormat(stream),
                        stream.text("scanType").equals("interlaced")
                                ? Scan.INTERLACED
                                : Scan.PROGRESSIVE,
                        range(stream),
                        stream.number("orientation", 0, 8).stream()
                                .map(PartStreams::degrees)
                                .findFirst()
                                .orElse(0),
                        stream.number("refFrames", 0, RemoteStreams.UNKNOWN_REORDER)
                                .orElse(RemoteStreams.UNKNOWN_REORDER),
                        false));
    }

    private static int index(JsonRow stream) {
        return stream.number("index", 0, 1_000).orElse(0);
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

    private static Optional<AudioStream> audio(JsonRow stream) {
        int channels = stream.number("channels", 1, MOST_CHANNELS).orElse(0);
        int rate = stream.number("samplingRate", 1, FASTEST_SAMPLES).orElse(0);
        if (channels == 0 || rate == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new AudioStream(
                        index(stream),
                        RemoteStreams.codec(stream.text("codec")),
                        channels,
                        rate,
                        stream.text("languageCode"),
                        stream.text("title"),
                        stream.isSet("default"),
                        traits(stream),
                        Optional.empty()));
    }

    private static SubtitleStream subtitle(JsonRow stream) {
        return new SubtitleStream(
                index(stream),
                RemoteStreams.codec(stream.text("codec")),
                stream.text("languageCode"),
                stream.text("title"),
                stream.isSet("forced"),
                stream.isSet("default"),
                traits(stream));
    }

    private static Set<Trait> traits(JsonRow stream) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (stream.isSet("hearingImpaired")) {
            traits.add(Trait.HEARING_IMPAIRED);
        }
        if (stream.isSet("visualImpaired")) {
            traits.add(Trait.DESCRIPTIVE);
        }
        return traits;
    }
}
