package tv.exstream.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Chapter;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Metadata;
import tv.exstream.media.Particulars;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Trait;
import tv.exstream.media.VideoStream;

/// Everything that is known of one media item.
///
/// @param released the first day of release, if it is known
/// @param titles in other languages, the original first
/// @param roles what actors play in it, by their names
/// @param scores how good it is, the one that guides show first
/// @param values genres, people and the like, by the name of the field
/// @param versions the same in other files, the largest picture first
/// @param measurement what was found out by decoding the file; absent when nobody has measured it
public record MediaDetails(
        MediaEntry item,
        String path,
        String plot,
        Optional<String> released,
        List<TitleEntry> titles,
        Map<String, String> roles,
        List<ScoreEntry> scores,
        Map<String, List<String>> values,
        List<VideoEntry> video,
        List<AudioEntry> audio,
        List<SubtitleEntry> subtitles,
        List<ChapterEntry> chapters,
        Optional<MeasurementEntry> measurement,
        List<VersionEntry> versions) {
    public MediaDetails {
        titles = List.copyOf(titles);
        roles = new TreeMap<>(roles);
        scores = List.copyOf(scores);
        values = new TreeMap<>(values);
        video = List.copyOf(video);
        audio = List.copyOf(audio);
        subtitles = List.copyOf(subtitles);
        chapters = List.copyOf(chapters);
        versions = List.copyOf(versions);
    }

    /// @param language such as de; of the original it may be empty
    /// @param show what its show is called; empty when nothing is known of that
    public record TitleEntry(String language, String title, String show, String plot) {}

    /// @param system such as imdb; may be empty
    /// @param points of ten
    public record ScoreEntry(String system, double points) {}

    public record VideoEntry(String codec, int width, int height) {}

    /// @param stream its number in the file
    /// @param language its code as the file has it; may be empty
    /// @param preferred whether the file marks it as its default
    /// @param traits what else it is, such as COMMENTARY
    public record AudioEntry(
            int stream,
            String codec,
            int channels,
            String language,
            String title,
            boolean preferred,
            List<Trait> traits) {
        public AudioEntry {
            traits = List.copyOf(traits);
        }
    }

    /// As that of sound.
    ///
    /// @param forced whether it is only for what is spoken in another language
    public record SubtitleEntry(
            int stream,
            String codec,
            String language,
            String title,
            boolean preferred,
            boolean forced,
            List<Trait> traits) {
        public SubtitleEntry {
            traits = List.copyOf(traits);
        }
    }

    /// @param duration such as PT1H30M
    public record VersionEntry(long id, String path, String duration, List<VideoEntry> video) {
        public VersionEntry {
            video = List.copyOf(video);
        }

        static VersionEntry of(MediaItem item) {
            return new VersionEntry(
                    item.id().value(),
                    item.file().path().toString(),
                    item.duration().toString(),
                    item.file().video().stream().map(MediaDetails::entry).toList());
        }
    }

    /// @param start such as PT10M
    public record ChapterEntry(String title, String start) {}

    static MediaDetails of(
            MediaEntry entry, MediaItem item, Metadata metadata, List<MediaItem> versions) {
        return new MediaDetails(
                entry,
                item.file().path().toString(),
                item.title().plot(),
                released(item.facts()),
                titles(metadata.particulars()),
                metadata.particulars().roles(),
                metadata.particulars().scores().stream()
                        .map(score -> new ScoreEntry(score.system(), score.points()))
                        .toList(),
                values(metadata),
                item.file().video().stream().map(MediaDetails::entry).toList(),
                audio(item),
                subtitles(item),
                item.file().chapters().stream().map(MediaDetails::entry).toList(),
                item.measurement().map(MeasurementEntry::of),
                versions.stream().map(VersionEntry::of).toList());
    }

    static List<AudioEntry> audio(MediaItem item) {
        return audio(item.file());
    }

    static List<AudioEntry> audio(MediaFile file) {
        return file.audio().stream().map(MediaDetails::entry).toList();
    }

    static List<SubtitleEntry> subtitles(MediaItem item) {
        return item.file().subtitles().stream().map(MediaDetails::entry).toList();
    }

    private static Optional<String> released(Facts facts) {
        return facts.hasDay() ? Optional.of(facts.released().toString()) : Optional.empty();
    }

    private static List<TitleEntry> titles(Particulars known) {
        return Stream.concat(Stream.of(known.original()), known.translations().stream())
                .filter(in -> !in.isEmpty())
                .map(in -> new TitleEntry(in.language(), in.title(), in.show(), in.plot()))
                .toList();
    }

    private static Map<String, List<String>> values(Metadata metadata) {
        Map<String, List<String>> values = new TreeMap<>();
        metadata.values()
                .forEach((facet, some) -> values.put(facet.name().toLowerCase(Locale.ROOT), some));
        return values;
    }

    private static VideoEntry entry(VideoStream stream) {
        return new VideoEntry(stream.codec(), stream.width(), stream.height());
    }

    private static AudioEntry entry(AudioStream stream) {
        return new AudioEntry(
                stream.index(),
                stream.codec(),
                stream.channels(),
                stream.language(),
                stream.title(),
                stream.preferred(),
                List.copyOf(stream.traits()));
    }

    private static SubtitleEntry entry(SubtitleStream stream) {
        return new SubtitleEntry(
                stream.index(),
                stream.codec(),
                stream.language(),
                stream.title(),
                stream.preferred(),
                stream.forced(),
                List.copyOf(stream.traits()));
    }

    private static ChapterEntry entry(Chapter chapter) {
        return new ChapterEntry(chapter.title(), chapter.start().toString());
    }
}
