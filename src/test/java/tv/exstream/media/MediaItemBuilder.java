package tv.exstream.media;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tv.exstream.media.MediaItems.Found;

/// Media items as tests say them: `item("alien").lasting(minutes(90)).build()`. What is not said is a 720p H.264 file with
/// stereo AAC of ten minutes at `/media/{name}.mp4`.
public final class MediaItemBuilder {
    private long id = 1;
    private MediaKind kind = MediaKind.OTHER_VIDEO;
    private Title title;
    private Path path;
    private Duration duration = Duration.ofMinutes(10);
    private Fingerprint fingerprint =
            new Fingerprint(1_000_000, Instant.parse("2024-01-02T03:04:05.678901234Z"), "d1e2f3");
    private List<VideoStream> video = List.of(hd());
    private List<AudioStream> audio = List.of(stereo());
    private List<SubtitleStream> subtitles = List.of();
    private final List<Chapter> chapters = new ArrayList<>();
    private Tags tags = Tags.NONE;
    private Metadata metadata = Metadata.NONE;
    private Instant seen = Instant.EPOCH;

    private MediaItemBuilder(String name) {
        this.title = Title.named(name);
        this.path = Path.of("/media", name + ".mp4");
    }

    public static MediaItemBuilder item(String name) {
        return new MediaItemBuilder(name);
    }

    public MediaItemBuilder withId(long id) {
        this.id = id;
        return this;
    }

    public MediaItemBuilder lasting(Duration duration) {
        this.duration = duration;
        return this;
    }

    public MediaItemBuilder at(String path) {
        this.path = Path.of(path);
        return this;
    }

    public MediaItemBuilder at(Path path) {
        this.path = path;
        return this;
    }

    public MediaItemBuilder titled(Title title) {
        this.title = title;
        return this;
    }

    public MediaItemBuilder movieOf(int year) {
        this.kind = MediaKind.MOVIE;
        this.title = new Title(title.name(), "", -1, -1, year, title.plot());
        return this;
    }

    public MediaItemBuilder episode(String show, int season, int episode) {
        this.kind = MediaKind.EPISODE;
        this.title = new Title(title.name(), show, season, episode, title.year(), title.plot());
        return this;
    }

    public MediaItemBuilder about(String plot) {
        this.title =
                new Title(
                        title.name(),
                        title.show(),
                        title.season(),
                        title.episode(),
                        title.year(),
                        plot);
        return this;
    }

    public MediaItemBuilder ofKind(MediaKind kind) {
        this.kind = kind;
        return this;
    }

    public MediaItemBuilder fingerprint(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
        return this;
    }

    public MediaItemBuilder video(VideoStream... streams) {
        this.video = List.of(streams);
        return this;
    }

    public MediaItemBuilder audio(AudioStream... streams) {
        this.audio = List.of(streams);
        return this;
    }

    public MediaItemBuilder subtitles(SubtitleStream... streams) {
        this.subtitles = List.of(streams);
        return this;
    }

    public MediaItemBuilder tagged(Tags written) {
        this.tags = written;
        return this;
    }

    public MediaItemBuilder chapter(Duration start, String name) {
        chapters.add(new Chapter(start, name));
        return this;
    }

    public MediaItemBuilder with(Facet facet, String... values) {
        this.metadata = metadata.with(facet, List.of(values));
        return this;
    }

    public MediaItemBuilder with(Artwork artwork) {
        this.metadata = metadata.with(artwork);
        return this;
    }

    public MediaItemBuilder with(Particulars particulars) {
        this.metadata = metadata.with(particulars);
        return this;
    }

    /// What it was called first, in whatever language.
    public MediaItemBuilder originally(String title) {
        return with(
                new Particulars(
                        "",
                        "",
                        new Wording("", title, "", ""),
                        List.of(),
                        Map.of(),
                        metadata.particulars().scores()));
    }

    public MediaItemBuilder sortedAs(String title) {
        return with(new Particulars("", title, Wording.NONE, List.of(), Map.of(), List.of()));
    }

    /// How good it is, of a hundred tenths.
    public MediaItemBuilder scored(int tenths) {
        Particulars known = metadata.particulars();
        return with(
                new Particulars(
                        known.language(),
                        known.sortTitle(),
                        known.original(),
                        known.translations(),
                        known.roles(),
                        List.of(new Score("imdb", tenths))));
    }

    public MediaItemBuilder released(String day) {
        Facts facts = metadata.facts();
        return facts(
                new Facts(
                        LocalDate.parse(day),
                        facts.artist(),
                        facts.album(),
                        facts.track(),
                        facts.director()));
    }

    public MediaItemBuilder facts(Facts facts) {
        this.metadata = metadata.with(facts);
        return this;
    }

    /// @param seen when a scan found it first
    public MediaItemBuilder added(String seen) {
        this.seen = Instant.parse(seen);
        return this;
    }

    public MediaFile file() {
        return new MediaFile(path, fingerprint, duration, video, audio, subtitles, chapters, tags);
    }

    public MediaItem build() {
        return new MediaItem(new MediaId(id), kind, title, file(), metadata.facts());
    }

    public Outline outline() {
        return build().outline();
    }

    public Found found() {
        return new Found(kind, title, file(), metadata, seen);
    }

    /// The same item with its file at another path.
    public static MediaItem moved(MediaItem item, MediaItems.Relocation to) {
        MediaFile file = item.file();
        Fingerprint before = file.fingerprint();
        MediaFile after =
                new MediaFile(
                        to.to(),
                        new Fingerprint(before.size(), to.modified(), before.digest()),
                        file.duration(),
                        file.video(),
                        file.audio(),
                        file.subtitles(),
                        file.chapters(),
                        file.tags());
        return new MediaItem(
                item.id(), item.kind(), item.title(), after, item.facts(), item.measurement());
    }

    /// The same with places for breaks.
    public static Outline interrupted(Outline item, List<Duration> breaks) {
        return new Outline(
                item.id(),
                item.kind(),
                item.title(),
                item.path(),
                item.duration(),
                item.facts(),
                item.chapters(),
                breaks);
    }

    public static VideoStream hd() {
        return VideoBuilder.video().build();
    }

    public static AudioStream stereo() {
        return new AudioStream(1, "aac", 2, 48_000, "eng", "", true);
    }
}
