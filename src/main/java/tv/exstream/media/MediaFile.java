package tv.exstream.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A file and what ffprobe says is in it. At least one of video and audio is present.
///
/// @param path absolute
/// @param duration of the longest stream; positive and at most [#LONGEST], which is that of a stream whose end nobody knows
/// @param video in file order; may be empty
/// @param audio in file order; may be empty
/// @param subtitles in file order; may be empty
/// @param chapters by start; may be empty
/// @param tags what is written in it, where it is music
public record MediaFile(
        Path path,
        Fingerprint fingerprint,
        Duration duration,
        List<VideoStream> video,
        List<AudioStream> audio,
        List<SubtitleStream> subtitles,
        List<Chapter> chapters,
        Tags tags) {
    /// Arbitrary, but far beyond any recording and far below what 64 bits of nanoseconds hold: a damaged header may claim anything.
    public static final Duration LONGEST = Duration.ofDays(366);

    /// One in which nothing is written.
    public MediaFile(
            Path path,
            Fingerprint fingerprint,
            Duration duration,
            List<VideoStream> video,
            List<AudioStream> audio,
            List<SubtitleStream> subtitles,
            List<Chapter> chapters) {
        this(path, fingerprint, duration, video, audio, subtitles, chapters, Tags.NONE);
    }

    public MediaFile {
        if (!duration.isPositive() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "%s: duration must be positive and at most %s: %s"
                            .formatted(path, LONGEST, duration));
        }
        video = List.copyOf(video);
        audio = List.copyOf(audio);
        subtitles = List.copyOf(subtitles);
        chapters = List.copyOf(chapters);
    }

    /// The same at another place.
    public MediaFile at(Path place) {
        return new MediaFile(place, fingerprint, duration, video, audio, subtitles, chapters, tags);
    }

    /// The same with these in place of the subtitles that lie beside it.
    public MediaFile beside(List<SubtitleStream> others) {
        List<SubtitleStream> all =
                Stream.concat(
                                subtitles.stream().filter(stream -> stream.beside().isEmpty()),
                                others.stream())
                        .toList();
        return new MediaFile(path, fingerprint, duration, video, audio, all, chapters, tags);
    }

    /// The same with the sound of another file in place of its own.
    public MediaFile sounding(MediaFile other) {
        List<AudioStream> apart =
                IntStream.range(0, other.audio.size())
                        .mapToObj(n -> other.audio.get(n).numbered(AudioStream.APART + n))
                        .toList();
        Duration longest = duration.compareTo(other.duration) < 0 ? other.duration : duration;
        return new MediaFile(path, fingerprint, longest, video, apart, subtitles, chapters);
    }

    /// Whether its sound comes apart from its picture.
    public boolean isSoundApart() {
        return audio.stream().anyMatch(AudioStream::isApart);
    }

    /// The same with other chapters.
    public MediaFile chaptered(List<Chapter> others) {
        return new MediaFile(path, fingerprint, duration, video, audio, subtitles, others, tags);
    }

    /// The same for so long.
    public MediaFile lasting(Duration other) {
        return new MediaFile(path, fingerprint, other, video, audio, subtitles, chapters, tags);
    }

    /// Whether somebody knows how long it lasts.
    public boolean hasEnd() {
        return !duration.equals(LONGEST);
    }

    /// What kind of picture it is, when it is one and no film or sound: it is shown for as long as its duration says, whatever is in it.
    public Optional<PictureFormat> still() {
        return PictureFormat.named(path.toString())
                .flatMap(_ -> picture())
                .flatMap(stream -> PictureFormat.coded(stream.codec()));
    }

    /// The first moving picture; cover art does not count.
    public Optional<VideoStream> picture() {
        return video.stream().filter(stream -> !stream.attachedPicture()).findFirst();
    }
}
