package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.ffmpeg.ProbeReport.Section;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Chapter;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.FolderKind;
import tv.exstream.media.MediaFile;
import tv.exstream.media.PictureFormat;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Tags;
import tv.exstream.media.Trait;
import tv.exstream.media.VideoStream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.Pointer;

/// Makes a media file of what ffprobe says about it. Values that are missing or make no sense are replaced by what a player would
/// assume; only a file that cannot be played at all is refused. A picture is shown for as long as usual.
public final class Probe {
    /// A week: no recording is longer, and damaged headers promise centuries.
    private static final Duration LONGEST = Duration.ofDays(7);

    /// By what says them of a stream.
    private static final Map<String, Trait> TRAITS =
            Arrays.stream(Trait.values())
                    .flatMap(
                            trait ->
                                    trait.dispositions().stream()
                                            .map(name -> Map.entry("disposition." + name, trait)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> PLAYED = Set.of("video", "audio");

    /// ISO/IEC 14496-12 clause 8.4.2.3: a length of all ones is one that is not known.
    private static final String UNKNOWN_TICKS = "4294967295";

    /// A stream that begins later is one of another programme of a multiplex, whose clock says nothing about ours; arbitrary.
    private static final Duration LATEST = Duration.ofMinutes(10);

    /// Arbitrary; the most seen in the wild is about 100.
    private static final int MOST_CHAPTERS = 1_000;

    private final Path path;
    private final ProbeReport report;
    private final Duration fileStart;

    private Probe(Path path, ProbeReport report) {
        this.path = path;
        this.report = report;
        this.fileStart = Timestamps.seconds(report.format().text("start_time"), LONGEST);
    }

    /// @throws ProblemException MEDIA_UNREADABLE when there is no picture and no sound, or the length is unknown
    public static MediaFile mediaFile(Path path, Fingerprint fingerprint, ProbeReport report) {
        return new Probe(path, report).read(fingerprint);
    }

    private MediaFile read(Fingerprint fingerprint) {
        List<VideoStream> video = new ArrayList<>();
        List<AudioStream> audio = new ArrayList<>();
        List<SubtitleStream> subtitles = new ArrayList<>();
        for (Section stream : report.streams()) {
            switch (stream.text("codec_type")) {
                case "video" -> ProbedVideo.of(stream, start(stream)).ifPresent(video::add);
                case "audio" -> audio(stream).ifPresent(audio::add);
                case "subtitle" -> subtitles.add(subtitle(stream));
                default -> {} // data, attachments and whatever comes next cannot be shown
            }
        }
        if (audio.isEmpty() && video.stream().allMatch(VideoStream::attachedPicture)) {
            throw unreadable(KeptWord.NOTHING_KNOWN);
        }
        boolean still = PictureFormat.named(path.toString()).isPresent();
        Duration duration = still ? FolderKind.USUAL_PICTURE : duration();
        return new MediaFile(
                path,
                fingerprint,
                duration,
                video,
                audio,
                subtitles,
                chapters(duration),
                tags(video));
    }

    /// A video without an artist is no music: what programs write as its title is mostly their own name.
    private Tags tags(List<VideoStream> video) {
        Tags tags = ProbedTags.of(report);
        boolean song = video.stream().allMatch(VideoStream::attachedPicture);
        boolean performed = !tags.artist().isEmpty() && !tags.title().isEmpty();
        return song || performed ? tags : Tags.NONE;
    }

    private Duration start(Section stream) {
        Duration start = Timestamps.seconds(stream.text("start_time"), LONGEST).minus(fileStart);
        return start.isNegative() ? Duration.ZERO : start;
    }

    private static Optional<AudioStream> audio(Section stream) {
        int channels = stream.number("channels").orElse(0);
        int sampleRate = stream.number("sample_rate").orElse(0);
        if (channels < 1 || sampleRate < 1 || stream.text("codec_name").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new AudioStream(
                        stream.number("index").orElse(0),
                        stream.text("codec_name"),
                        channels,
                        sampleRate,
                        language(stream),
                        stream.text("tags.title"),
                        stream.isSet("disposition.default"),
                        traits(stream),
                        Optional.empty()));
    }

    private static SubtitleStream subtitle(Section stream) {
        return new SubtitleStream(
                stream.number("index").orElse(0),
                stream.text("codec_name"),
                language(stream),
                stream.text("tags.title"),
                stream.isSet("disposition.forced"),
                stream.isSet("disposition.default"),
                traits(stream));
    }

    private static Set<Trait> traits(Section stream) {
        return TRAITS.entrySet().stream()
                .filter(each -> stream.isSet(each.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// `und` is how a file says that it does not say.
    private static String language(Section stream) {
        String language = stream.text("tags.language");
        return language.equals("und") ? "" : language;
    }

    /// To the end of the stream that ends last; where no stream says, as long as the container says. What an address leads to may have no end.
    private Duration duration() {
        Duration longest = Duration.ZERO;
        for (Section stream : report.streams()) {
            boolean plays =
                    PLAYED.contains(stream.text("codec_type"))
                            && !stream.isSet("disposition.attached_pic");
            Duration end = plays ? end(stream) : Duration.ZERO;
            longest = end.compareTo(longest) > 0 ? end : longest;
        }
        if (longest.isZero() && report.streams().stream().noneMatch(Probe::saysUnknown)) {
            longest = Timestamps.seconds(report.format().text("duration"), LONGEST);
        }
        if (!longest.isPositive() && Pointer.isAt(path)) {
            return MediaFile.LONGEST;
        }
        if (!longest.isPositive()) {
            throw unreadable(KeptWord.LENGTH_UNKNOWN);
        }
        return longest;
    }

    /// Zero when the stream does not say.
    private Duration end(Section stream) {
        Duration length = length(stream);
        Duration start = start(stream);
        return length.isPositive() && start.compareTo(LATEST) <= 0 ? start.plus(length) : length;
    }

    /// The container then claims the longest of such lengths.
    private static boolean saysUnknown(Section stream) {
        return stream.text("duration_ts").equals(UNKNOWN_TICKS);
    }

    /// Matroska says the length of a stream in a tag.
    private static Duration length(Section stream) {
        if (saysUnknown(stream)) {
            return Duration.ZERO;
        }
        Duration length = Timestamps.seconds(stream.text("duration"), LONGEST);
        return length.isPositive()
                ? length
                : Timestamps.sexagesimal(stream.text("tags.DURATION"), LONGEST);
    }

    private List<Chapter> chapters(Duration duration) {
        return report.chapters().stream()
                .map(this::chapter)
                .filter(chapter -> chapter.start().compareTo(duration) < 0)
                .sorted(Comparator.comparing(Chapter::start))
                .limit(MOST_CHAPTERS)
                .toList();
    }

    private Chapter chapter(Section chapter) {
        Duration start = Timestamps.seconds(chapter.text("start_time"), LONGEST).minus(fileStart);
        return new Chapter(
                start.isNegative() ? Duration.ZERO : start, chapter.text("tags.title").strip());
    }

    private ProblemException unreadable(KeptWord why) {
        return new ProblemException(
                Problem.MEDIA_UNREADABLE, path + " " + KeptWord.UNPLAYABLE.said(why.said()));
    }
}
