package tv.exstream.library.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.library.remote.Contents;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.RemoteStreams;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Chapter;
import tv.exstream.media.MediaFile;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

/// Makes of what a server says of a file what is in it, and what lies beside it. Immutable.
public record StreamReader(StreamDialect dialect, SourceId source) {
    private static final int MOST_CHANNELS = 64;
    private static final int HIGHEST_LEVEL = 1_000;
    private static final int FASTEST_SAMPLES = 768_000;

    /// Empty when the server does not say enough to schedule it.
    public Optional<Contents> read(
            List<JsonRow> streams, Duration duration, List<Chapter> chapters) {
        List<VideoStream> video = new ArrayList<>();
        List<AudioStream> audio = new ArrayList<>();
        List<SubtitleStream> subtitles = new ArrayList<>();
        for (JsonRow stream : streams) {
            if (!words().codec(stream).isEmpty() && !dialect.isBeside(stream)) {
                switch (dialect.kind(stream)) {
                    case VIDEO -> video(stream).ifPresent(video::add);
                    case AUDIO -> audio(stream).ifPresent(audio::add);
                    case SUBTITLE ->
                            subtitles.add(
                                    subtitle(stream, words().index(stream), Optional.empty()));
                    case OTHER -> {
                        // nothing that is sent
                    }
                }
            }
        }
        subtitles.addAll(beside(streams));
        boolean known =
                duration.isPositive()
                        && duration.compareTo(MediaFile.LONGEST) <= 0
                        && !(video.isEmpty() && audio.isEmpty());
        return known
                ? Optional.of(new Contents(duration, video, audio, subtitles, chapters))
                : Optional.empty();
    }

    /// Subtitles that lie beside the file, as far as they are text: pictures are no file that is read by itself.
    public List<SubtitleStream> beside(List<JsonRow> streams) {
        List<SubtitleStream> beside = new ArrayList<>();
        for (JsonRow stream : streams) {
            if (dialect.isBeside(stream) && dialect.kind(stream) == StreamDialect.Kind.SUBTITLE) {
                int number = SubtitleStream.BESIDE + beside.size();
                dialect.besideKey(stream)
                        .map(key -> new RemotePath(source, key).path())
                        .map(path -> subtitle(stream, number, Optional.of(path)))
                        .filter(each -> each.form() == SubtitleStream.Form.TEXT)
                        .ifPresent(beside::add);
            }
        }
        return beside;
    }

    private StreamWords words() {
        return dialect.words();
    }

    private Optional<VideoStream> video(JsonRow stream) {
        int width = stream.number(words().width(), 1, StreamDialect.LARGEST).orElse(0);
        int height = stream.number(words().height(), 1, StreamDialect.LARGEST).orElse(0);
        return width == 0 || height == 0
                ? Optional.empty()
                : Optional.of(video(stream, width, height));
    }

    private VideoStream video(JsonRow stream, int width, int height) {
        StreamWords words = words();
        return new VideoStream(
                words.index(stream),
                words.codec(stream),
                RemoteStreams.profile(stream.text(words.profile())),
                stream.number(words.level(), 0, HIGHEST_LEVEL).orElse(0),
                width,
                height,
                dialect.sampleAspect(stream, width, height),
                dialect.rate(stream),
                Duration.ZERO,
                dialect.pixelFormat(stream),
                dialect.isInterlaced(stream) ? Scan.INTERLACED : Scan.PROGRESSIVE,
                dialect.range(stream),
                dialect.rotation(stream),
                stream.number(words.references(), 0, RemoteStreams.UNKNOWN_REORDER)
                        .orElse(RemoteStreams.UNKNOWN_REORDER),
                dialect.isCover(stream));
    }

    private Optional<AudioStream> audio(JsonRow stream) {
        StreamWords words = words();
        int channels = stream.number(words.channels(), 1, MOST_CHANNELS).orElse(0);
        int rate = stream.number(words.samples(), 1, FASTEST_SAMPLES).orElse(0);
        if (channels == 0 || rate == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new AudioStream(
                        words.index(stream),
                        words.codec(stream),
                        channels,
                        rate,
                        stream.text(words.language()),
                        stream.text(words.title()),
                        stream.isSet(words.preferred()),
                        words.traits(stream),
                        Optional.empty()));
    }

    private SubtitleStream subtitle(JsonRow stream, int index, Optional<Path> beside) {
        StreamWords words = words();
        return new SubtitleStream(
                index,
                words.codec(stream),
                stream.text(words.language()),
                stream.text(words.title()),
                stream.isSet(words.forced()),
                stream.isSet(words.preferred()),
                words.traits(stream),
                beside);
    }
}
