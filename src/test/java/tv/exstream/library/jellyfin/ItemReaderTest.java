package tv.exstream.library.jellyfin;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.SharedData;
import tv.exstream.library.remote.Contents;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.ServerRecordings;
import tv.exstream.library.server.Groups;
import tv.exstream.library.server.Mark;
import tv.exstream.media.Artwork;
import tv.exstream.media.Chapter;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Score;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.Trait;
import tv.exstream.media.VideoStream;
import tv.exstream.media.VideoStream.DynamicRange;
import tv.exstream.media.VideoStream.Ratio;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.source.RemotePath;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.SourceId;
import tv.exstream.time.FrameRate;

class ItemReaderTest {
    private static final String SOUND =
            "{\"Type\":\"Audio\",\"Codec\":\"aac\",\"Channels\":2,\"SampleRate\":48000,\"Index\":0}";

    private final Groups groups = new Groups(JellyfinServer.WORDS);
    private final ItemReader reader =
            new ItemReader(ServerChoice.ALL, new SourceId(3), "Films", groups);
    private final List<JsonRow> rows =
            ServerRecordings.rows("jellyfin/items-details.json", "Items");

    @Test
    @DisplayName("a film has its title, its people, its ids and what was seen of it")
    void filmsAreDescribed() {
        groups.add("0a1b2c3d4e5f60718293a4b5c6d7e8f9", "Alien Anthology");

        RemoteItem film = read(rows.getFirst(), List.of()).getFirst();

        assertThat(film.kind()).isEqualTo(MediaKind.MOVIE);
        assertThat(film.title().name()).isEqualTo("Alien");
        assertThat(film.title().year()).isEqualTo(1979);
        assertThat(film.metadata().facts().released()).isEqualTo(LocalDate.of(1979, 5, 25));
        assertThat(film.metadata().facts().director()).isEqualTo("Ridley Scott");
        assertThat(film.metadata().values(Facet.ACTOR))
                .containsExactly("Sigourney Weaver", "Tom Skerritt");
        assertThat(film.metadata().values(Facet.GUID))
                .containsExactly("imdb:tt0078748", "tmdb:348", "tmdbcollection:8091");
        assertThat(film.metadata().values(Facet.TAG)).containsExactly("space", "monster");
        assertThat(film.metadata().values(Facet.LIST)).containsExactly("Alien Anthology");
        assertThat(film.metadata().values(Facet.LIBRARY)).containsExactly("Films");
        assertThat(film.metadata().values(Facet.WATCHED)).containsExactly("yes");
        assertThat(film.metadata().particulars().role("Sigourney Weaver")).isEqualTo("Ripley");
        assertThat(film.metadata().particulars().scores())
                .containsExactly(new Score("", 81), new Score("critics", 93));
        assertThat(film.metadata().particulars().sortTitle()).isEqualTo("alien 1");
        assertThat(film.metadata().particulars().original().title())
                .isEqualTo("Alien: Das unheimliche Wesen");
    }

    @Test
    @DisplayName(
            "what is in a file is known without opening it, and what lies beside the file is no part of it")
    void contentsAreKnown() {
        Contents contents = read(rows.getFirst(), List.of()).getFirst().contents().orElseThrow();

        VideoStream picture = contents.video().getFirst();
        assertThat(picture.codec()).isEqualTo("hevc");
        assertThat(picture.range()).isEqualTo(DynamicRange.PQ);
        assertThat(picture.rate()).hasValue(FrameRate.FILM);
        assertThat(picture.pixelFormat()).isEqualTo("yuv420p10le");
        assertThat(contents.duration()).isEqualTo(ofSeconds(7_020));
        assertThat(contents.audio()).hasSize(2);
        assertThat(contents.audio().getFirst().traits()).containsExactly(Trait.ORIGINAL);
        assertThat(contents.subtitles()).hasSize(3);
        SubtitleStream forced = contents.subtitles().getFirst();
        assertThat(forced.forced()).isTrue();
        assertThat(forced.form()).isEqualTo(SubtitleStream.Form.IMAGE);
        assertThat(contents.subtitles().get(1).traits()).isEqualTo(Set.of(Trait.HEARING_IMPAIRED));
    }

    @Test
    @DisplayName("subtitles that the server has in a file of their own are among those of the file")
    void subtitlesBesideAreRead() {
        SubtitleStream beside =
                read(rows.getFirst(), List.of())
                        .getFirst()
                        .contents()
                        .orElseThrow()
                        .subtitles()
                        .getLast();

        assertThat(beside.index()).isEqualTo(SubtitleStream.BESIDE);
        assertThat(beside.language()).isEqualTo("fre");
        String key = RemotePath.of(beside.beside().orElseThrow()).orElseThrow().key();
        assertThat(key)
                .isEqualTo(
                        "subtitles/0a1b2c3d4e5f60718293a4b5c6d7e8f9/0a1b2c3d4e5f60718293a4b5c6d7e8f9/5.srt");
        assertThat(FileStreams.besidePath(key))
                .hasValue(
                        "/Videos/0a1b2c3d4e5f60718293a4b5c6d7e8f9/0a1b2c3d4e5f60718293a4b5c6d7e8f9/Subtitles/5/Stream.srt");
    }

    @ParameterizedTest
    @CsvSource({
        "subrip, 3, srt",
        "srt, 3, srt",
        "ssa, 3, ass",
        "webvtt, 3, vtt",
        "PGSSUB, 3, ''",
        "mov_text, 3, ''",
        "subrip, -1, ''",
        "subrip, 99999, ''",
        "subrip, x, ''"
    })
    @DisplayName(
            "texts beside a file are asked for as what they are; pictures and others are left out")
    void formsOfSubtitles(String codec, String index, String form) throws Exception {
        String streams =
                """
                {"Type":"Audio","Codec":"aac","Channels":2,"SampleRate":48000,"Index":0},
                {"Type":"Subtitle","Codec":"%s","IsExternal":true,"Index":"%s"}"""
                        .formatted(codec, index);

        List<SubtitleStream> found =
                read(film("a1", source("a1", streams)), List.of())
                        .getFirst()
                        .contents()
                        .orElseThrow()
                        .subtitles();

        assertThat(found.stream().map(each -> each.beside().orElseThrow().toString()))
                .isEqualTo(
                        form.isEmpty()
                                ? List.of()
                                : List.of("/remote/3/subtitles/a1/a1/3." + form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subtitles/a1/a1/3.exe",
                "subtitles/a1/../3.srt",
                "subtitles/a1/a1/x.srt",
                "subtitles/a 1/a1/3.srt",
                "subtitles/a1/a1/3.srt/x"
            })
    @DisplayName("H03: names of subtitles that are none are no path at the server")
    void otherNamesAreNoSubtitles(String key) {
        assertThat(FileStreams.besidePath(key)).isEmpty();
    }

    @Test
    @DisplayName(
            "a film in several files is one item for each, one after another, called as parts of it")
    void partsAreItems() throws Exception {
        JsonRow first = film("a1", source("a1", SOUND));
        JsonRow second = film("b2", source("b2", SOUND));
        JsonRow none = film("c3", "");

        List<RemoteItem> files =
                reader.read(first, ItemFile.parts(first, List.of(second, none)), List.of());

        assertThat(files).extracting(RemoteItem::key).containsExactly("a1", "a1/part2");
        assertThat(files)
                .extracting(file -> file.title().name())
                .containsExactly("Film, part 1", "Film, part 2");
        assertThat(files)
                .extracting(RemoteItem::locator)
                .containsExactly("Videos/a1/a1", "Videos/b2/b2");
        assertThat(files)
                .as("the time of all is not that of a part")
                .allSatisfy(file -> assertThat(file.contents()).isEmpty());
    }

    @Test
    @DisplayName("another version of a film is a file of its own")
    void versionsAreFiles() {
        List<RemoteItem> files = read(rows.getFirst(), List.of());

        assertThat(files)
                .extracting(RemoteItem::key)
                .containsExactly(
                        "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                        "0a1b2c3d4e5f60718293a4b5c6d7e8f9/ffeeddccbbaa99887766554433221100");
        assertThat(files.getLast().locator())
                .isEqualTo(
                        "Videos/0a1b2c3d4e5f60718293a4b5c6d7e8f9/ffeeddccbbaa99887766554433221100");
        assertThat(files.getLast().fingerprint().size()).isEqualTo(733_421_568);
        VideoStream picture = files.getLast().contents().orElseThrow().video().getFirst();
        assertThat(picture.sampleAspect()).isEqualTo(new Ratio(64, 45));
        assertThat(picture.scan()).isEqualTo(Scan.INTERLACED);
        assertThat(picture.rotation()).isEqualTo(90);
    }

    @Test
    @DisplayName("an item's own file is its own in whatever order the server lists the versions")
    void theOrderOfVersionsDoesNotMatter() throws Exception {
        assertThat(keysOf("b2", "b2", "a1", "c3")).containsExactly("b2", "b2/a1", "b2/c3");
        assertThat(keysOf("b2", "c3", "a1", "b2")).containsExactly("b2", "b2/a1", "b2/c3");
        assertThat(locatorsOf("b2", "c3", "a1", "b2")).startsWith("Videos/b2/b2");
        assertThat(locatorsOf("7", "mediasource_10", "mediasource_7"))
                .containsExactly("Videos/7/mediasource_7", "Videos/7/mediasource_10");
        assertThat(keysOf("7", "mediasource_10", "mediasource_7"))
                .containsExactly("7", "7/mediasource_10");
    }

    @Test
    @DisplayName("H20: an aspect that is beyond all measure is none, and the rest is read")
    void aspectsAreBounded() throws Exception {
        String stream =
                """
                {"Type": "Video", "Codec": "h264", "Width": 16383, "Height": 16384, "Index": 0,
                 "IsAnamorphic": true, "AspectRatio": "999983:1"}""";

        RemoteItem film = read(film("a1", source("a1", stream)), List.of()).getFirst();

        assertThat(film.contents().orElseThrow().video())
                .singleElement()
                .extracting(VideoStream::sampleAspect)
                .isEqualTo(Ratio.SQUARE);
    }

    @Test
    @DisplayName("stretches that Jellyfin keeps apart are chapters")
    void segmentsAreChapters() {
        List<Mark> segments =
                ServerRecordings.rows("jellyfin/segments.json", "Items").stream()
                        .flatMap(segment -> ItemChapters.segment(segment).stream())
                        .toList();

        assertThat(chapters(read(rows.getFirst(), segments).getFirst()))
                .containsExactly(
                        new Chapter(Duration.ZERO, "Chapter 1"),
                        new Chapter(ofSeconds(30), "Intro"),
                        new Chapter(ofSeconds(120), "Chapter 1"),
                        new Chapter(ofSeconds(600), "Chapter 2"),
                        new Chapter(ofSeconds(6_600), "Credits"));
    }

    @Test
    @DisplayName(
            "marks that Emby has among its chapters are chapters, and its words are understood")
    void embysMarksAreChapters() {
        RemoteItem episode = read(ServerRecordings.row("emby/episode.json"), List.of()).getFirst();

        assertThat(chapters(episode))
                .containsExactly(
                        new Chapter(Duration.ZERO, "Cold open"),
                        new Chapter(ofSeconds(180), "Intro"),
                        new Chapter(ofSeconds(240), "Cold open"),
                        new Chapter(ofSeconds(1_200), "Act 2"),
                        new Chapter(ofSeconds(3_900), "Credits"));
        assertThat(episode.key()).isEqualTo("4711");
        assertThat(episode.locator()).isEqualTo("Videos/4711/mediasource_4711");
        assertThat(episode.metadata().values(Facet.TAG)).containsExactly("zombies");
        assertThat(episode.contents().orElseThrow().audio().getFirst().codec()).isEqualTo("dts");
        assertThat(episode.metadata().values(Facet.WATCHED)).containsExactly("no");
    }

    @Test
    @DisplayName("an episode without a title is called by its show, and has what its show says")
    void episodesHaveNoMadeUpTitles() throws Exception {
        groups.add(
                "lost",
                ItemMetadata.show(
                        JsonRows.row(
                                """
                                {"Etag": "s1", "Genres": ["Drama"], "Studios": [{"Name": "ABC"}], "Tags": ["island"],
                                 "People": [{"Name": "Evangeline Lilly", "Type": "Actor"}], "OfficialRating": "TV-14"}
                                """
                                        .getBytes(StandardCharsets.UTF_8))));
        groups.add("lost", "Best shows");

        RemoteItem episode = read(rows.get(1), List.of()).getFirst();

        assertThat(episode.title().name()).isEqualTo("Lost");
        assertThat(episode.title().show()).isEqualTo("Lost");
        assertThat(episode.title().seasonNumber()).hasValue(1);
        assertThat(episode.title().episodeNumber()).hasValue(2);
        assertThat(episode.metadata().values(Facet.SHOW_GENRE)).containsExactly("Drama");
        assertThat(episode.metadata().values(Facet.SHOW_NETWORK)).containsExactly("ABC");
        assertThat(episode.metadata().values(Facet.SHOW_TAG)).containsExactly("island");
        assertThat(episode.metadata().values(Facet.ACTOR)).containsExactly("Evangeline Lilly");
        assertThat(episode.metadata().values(Facet.LIST)).containsExactly("Best shows");
        assertThat(episode.metadata().values(Facet.WATCHED)).containsExactly("partly");
        assertThat(episode.contents()).isEmpty();
    }

    @Test
    @DisplayName(
            "pictures have names without addresses and tokens, by which the server finds them again")
    void picturesAreNamed() {
        Artwork artwork = read(rows.get(1), List.of()).getFirst().metadata().artwork();

        Path parent = artwork.picture(Artwork.Kind.PARENT).orElseThrow().path();
        assertThat(parent).isEqualTo(Path.of("/remote/3/artwork/lost/Primary"));
        assertThat(artwork.existing(Artwork.Kind.values()))
                .containsExactly(Artwork.Kind.THUMB, Artwork.Kind.PARENT);
        String key = RemotePath.of(parent).orElseThrow().key();
        assertThat(Artworks.path(key)).hasValue("/Items/lost/Images/Primary");
        assertThat(Artworks.path("e2")).isEmpty();
    }

    @Test
    @DisplayName("F18: what cannot be played is told apart, each with its reason")
    void defectsAreTold() {
        assertThat(rows.stream().map(ItemReader::defect).map(reason -> reason.orElse("")))
                .containsExactly(
                        "",
                        "",
                        "it is a disc in a folder, of which servers send no file",
                        "",
                        "the server has no file of it",
                        "the server does not say what it is");
    }

    @Test
    @DisplayName(
            "a song of a real Jellyfin has its artist, album and number, and its cover is no picture")
    void songsAreRead() throws Exception {
        Path recording = SharedData.of("jellyfin/Jc2k__aiojellyfin/tracks_zombie_christmas.json");

        RemoteItem song = read(JsonRows.row(Files.readAllBytes(recording)), List.of()).getFirst();

        assertThat(song.kind()).isEqualTo(MediaKind.SONG);
        assertThat(song.title().name()).isEqualTo("Zombie Christmas");
        assertThat(song.locator())
                .isEqualTo(
                        "Audio/fb12a77f49616a9fc56a6fab2b94174c/fb12a77f49616a9fc56a6fab2b94174c");
        assertThat(song.metadata().facts().album()).isEqualTo("This Is Christmas");
        assertThat(song.metadata().facts().track()).isEqualTo(8);
        Contents contents = song.contents().orElseThrow();
        assertThat(contents.audio()).singleElement().extracting("codec").isEqualTo("aac");
        assertThat(contents.video()).allMatch(VideoStream::attachedPicture);
    }

    private List<RemoteItem> read(JsonRow item, List<Mark> segments) {
        return reader.read(item, ItemFile.versions(item), segments);
    }

    private List<String> keysOf(String item, String... versions) throws Exception {
        return versions(item, versions).stream().map(RemoteItem::key).toList();
    }

    private List<String> locatorsOf(String item, String... versions) throws Exception {
        return versions(item, versions).stream().map(RemoteItem::locator).toList();
    }

    private List<RemoteItem> versions(String item, String... versions) throws Exception {
        List<String> sources = List.of(versions).stream().map(id -> source(id, "")).toList();
        return read(film(item, String.join(",", sources)), List.of());
    }

    private static JsonRow film(String id, String sources) throws Exception {
        return JsonRows.row(
                """
                {"Id": "%s", "Type": "Movie", "Name": "Film", "RunTimeTicks": 36000000000, "MediaSources": [%s]}
                """
                        .formatted(id, sources)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String source(String id, String streams) {
        return "{\"Id\": \"%s\", \"MediaStreams\": [%s]}".formatted(id, streams);
    }

    private static List<Chapter> chapters(RemoteItem item) {
        return item.contents().orElseThrow().chapters();
    }
}
