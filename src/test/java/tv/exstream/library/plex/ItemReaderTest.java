package tv.exstream.library.plex;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.SharedData;
import tv.exstream.library.remote.Contents;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.ServerRecordings;
import tv.exstream.library.server.Groups;
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
import tv.exstream.source.PathReplacement;
import tv.exstream.source.RemotePath;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.SourceId;
import tv.exstream.time.FrameRate;

class ItemReaderTest {
    private static final Section FILMS = new Section("1", "Films", MediaKind.MOVIE, 1);

    private final Groups groups = new Groups(PlexServer.WORDS);
    private final List<JsonRow> rows =
            ServerRecordings.rows("plex/details.json", "MediaContainer", "Metadata");

    @Test
    @DisplayName("SRC-3: a film has its title, its people, its ids and what was seen of it")
    void filmsAreDescribed() {
        groups.add("348", "Alien Collection");

        RemoteItem film = reader(FILMS).read(rows.getFirst()).getFirst();

        assertThat(film.title().name()).isEqualTo("Alien");
        assertThat(film.title().year()).isEqualTo(1979);
        assertThat(film.metadata().facts().released()).isEqualTo(LocalDate.of(1979, 5, 25));
        assertThat(film.metadata().facts().director()).isEqualTo("Ridley Scott");
        assertThat(film.metadata().values(Facet.GUID))
                .containsExactly("imdb:tt0078748", "tmdb:348", "tvdb:149");
        assertThat(film.metadata().values(Facet.TAG)).containsExactly("halloween");
        assertThat(film.metadata().values(Facet.LIST)).containsExactly("Alien Collection");
        assertThat(film.metadata().values(Facet.LIBRARY)).containsExactly("Films");
        assertThat(film.metadata().values(Facet.WATCHED)).containsExactly("yes");
        assertThat(film.metadata().particulars().role("Sigourney Weaver")).isEqualTo("Ripley");
        assertThat(film.metadata().particulars().sortTitle()).isEqualTo("Alien 1");
        assertThat(film.metadata().particulars().scores())
                .containsExactly(new Score("rottentomatoes", 94), new Score("imdb", 85));
    }

    @Test
    @DisplayName(
            "each file of a film is one, the oldest its own; what is in it is known without opening it")
    void filesAreRead() {
        List<RemoteItem> files = reader(FILMS).read(rows.getFirst());

        assertThat(files).extracting(RemoteItem::key).containsExactly("348", "348/501");
        assertThat(ItemReader.keys(rows.getFirst())).containsExactly("348", "348/501");
        RemoteItem large = files.getLast();
        assertThat(large.locator()).isEqualTo("/library/parts/601/1579478991/file.mkv");
        assertThat(large.fingerprint().size()).isEqualTo(52_613_349_376L);
        assertThat(large.fingerprint().modified()).isEqualTo(Instant.ofEpochSecond(1_579_478_991));
        Contents contents = large.contents().orElseThrow();
        VideoStream picture = contents.video().getFirst();
        assertThat(picture.profile()).isEqualTo("Main 10");
        assertThat(picture.pixelFormat()).isEqualTo("yuv420p10le");
        assertThat(picture.range()).isEqualTo(DynamicRange.PQ);
        assertThat(picture.rate()).hasValue(FrameRate.FILM);
        assertThat(contents.audio()).extracting("codec").containsExactly("truehd", "dts");
        assertThat(contents.audio().getLast().traits()).containsExactly(Trait.DESCRIPTIVE);
        assertThat(contents.subtitles()).hasSize(3);
        assertThat(contents.subtitles().getFirst().form()).isEqualTo(SubtitleStream.Form.IMAGE);
        assertThat(contents.subtitles().getFirst().forced()).isTrue();
        assertThat(contents.subtitles().get(1).preferred()).isTrue();
    }

    @Test
    @DisplayName("subtitles that the server has in a file of their own are among those of the file")
    void subtitlesBesideAreRead() {
        SubtitleStream beside =
                reader(FILMS)
                        .read(rows.getFirst())
                        .getLast()
                        .contents()
                        .orElseThrow()
                        .subtitles()
                        .getLast();

        assertThat(beside.index()).isEqualTo(SubtitleStream.BESIDE);
        assertThat(beside.language()).isEqualTo("fra");
        assertThat(beside.codec()).isEqualTo("subrip");
        assertThat(beside.beside()).hasValue(Path.of("/remote/7/subtitles/library/streams/6"));
    }

    @ParameterizedTest
    @CsvSource({
        "/library/streams/6, pgs",
        "/library/streams/../6, srt",
        "@evil.example/6, srt",
        "http://evil.example/6, srt",
        "/library/parts/6, srt"
    })
    @DisplayName("what beside a file is no text, or not of the server, is left out")
    void otherSubtitlesAreLeftOut(String key, String codec) throws Exception {
        RemoteItem film =
                reader(FILMS)
                        .read(
                                film(
                                        part(
                                                "/library/parts/1/1/a.mkv",
                                                """
                                                ,{"streamType":3,"key":"%s","codec":"%s"}"""
                                                        .formatted(key, codec))))
                        .getFirst();

        assertThat(film.contents().orElseThrow().subtitles()).isEmpty();
    }

    @Test
    @DisplayName(
            "a film in several files is one item for each, one after another, called as parts of it")
    void partsAreItems() throws Exception {
        String parts =
                part("/library/parts/1/1/a.avi", "") + "," + part("/library/parts/2/1/b.avi", "");

        List<RemoteItem> files = reader(FILMS).read(film(parts));

        assertThat(files).extracting(RemoteItem::key).containsExactly("348", "348/part2");
        assertThat(files)
                .extracting(file -> file.title().name())
                .containsExactly("Film, part 1", "Film, part 2");
        assertThat(files)
                .extracting(RemoteItem::locator)
                .containsExactly("/library/parts/1/1/a.avi", "/library/parts/2/1/b.avi");
        assertThat(files)
                .allSatisfy(
                        file -> {
                            Contents contents = file.contents().orElseThrow();
                            assertThat(contents.duration()).isEqualTo(ofSeconds(60));
                            assertThat(contents.chapters()).isEmpty();
                        });
    }

    @Test
    @DisplayName(
            "where a film lies on a disk of this machine is known while the disk is away, not where another one lies")
    void placesOfDisksAreKnown(@TempDir Path disk) throws Exception {
        var choice = new ServerChoice(List.of(), List.of(new PathReplacement("/data", disk)));
        var reader = new ItemReader(choice, new SourceId(7), FILMS, groups);
        JsonRow film =
                film("{\"key\":\"/library/parts/1/1/a.mkv\",\"file\":\"/data/a.mkv\",\"size\":4}");

        assertThat(reader.read(film).getFirst().local()).hasValue(disk.resolve("a.mkv"));

        Files.writeString(disk.resolve("a.mkv"), "another");
        assertThat(reader.read(film).getFirst().local()).isEmpty();
    }

    @Test
    @DisplayName("of a film one part of which is no file of the server none is taken")
    void halfFilmsAreNone() throws Exception {
        String parts = part("/library/parts/1/1/a.avi", "") + "," + part("@evil.example/b.avi", "");

        assertThat(ItemReader.defect(film(parts))).hasValue("the server has no file of it");
        assertThat(ItemReader.keys(film(parts))).isEmpty();
    }

    private static JsonRow film(String parts) throws Exception {
        return JsonRows.row(
                """
                {"ratingKey":"348","type":"movie","title":"Film","duration":120000,"Chapter":[{"startTimeOffset":0,"tag":"1"}],
                 "Media":[{"id":1,"duration":120000,"Part":[%s]}]}"""
                        .formatted(parts)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String key, String streams) {
        return """
               {"key":"%s","duration":60000,"Stream":[{"streamType":2,"codec":"aac","index":1,"channels":2,"samplingRate":48000}%s]}"""
                .formatted(key, streams);
    }

    @Test
    @DisplayName(
            "a picture of fields, with wide pixels, of no steady rate and turned is told to be that")
    void oddPicturesAreTold() {
        VideoStream picture =
                reader(FILMS)
                        .read(rows.getFirst())
                        .getFirst()
                        .contents()
                        .orElseThrow()
                        .video()
                        .getFirst();

        assertThat(picture.scan()).isEqualTo(Scan.INTERLACED);
        assertThat(picture.sampleAspect()).isEqualTo(new Ratio(64, 45));
        assertThat(picture.rate()).isEmpty();
        assertThat(picture.rotation()).isEqualTo(90);
        assertThat(picture.reorderFrames()).isEqualTo(16);
    }

    @Test
    @DisplayName("openings, credits and commercials are chapters; bookmarks are not")
    void markersAreChapters() {
        assertThat(
                        reader(FILMS)
                                .read(rows.getFirst())
                                .getLast()
                                .contents()
                                .orElseThrow()
                                .chapters())
                .containsExactly(
                        new Chapter(Duration.ZERO, "Chapter 1"),
                        new Chapter(ofSeconds(30), "Intro"),
                        new Chapter(ofSeconds(120), "Chapter 1"),
                        new Chapter(ofSeconds(600), "Chapter 2"),
                        new Chapter(ofSeconds(6_600), "Credits"));
    }

    @Test
    @DisplayName("F18: what cannot be played is told apart, each with its reason")
    void defectsAreTold() {
        assertThat(rows.stream().map(ItemReader::defect).map(reason -> reason.orElse("")))
                .containsExactly(
                        "",
                        "",
                        "the server does not find its file",
                        "the server has no file of it",
                        "the server does not say what it is");
    }

    @Test
    @DisplayName("a song has its artist, album and number, and its words are no stream")
    void songsAreRead() {
        JsonRow track =
                ServerRecordings.rows("plex/track.json", "MediaContainer", "Metadata").getFirst();
        groups.add("76", "Favourites");

        RemoteItem song =
                reader(new Section("3", "Music", MediaKind.SONG, 10)).read(track).getFirst();

        assertThat(song.metadata().facts().artist()).isEqualTo("Ash feat. Nobody");
        assertThat(song.metadata().facts().album()).isEqualTo("1977");
        assertThat(song.metadata().facts().track()).isEqualTo(3);
        assertThat(song.metadata().values(Facet.ALBUM_ARTIST)).containsExactly("Ash");
        assertThat(song.metadata().values(Facet.LIST)).containsExactly("Favourites");
        assertThat(song.contents().orElseThrow().audio()).hasSize(1);
    }

    @Test
    @DisplayName(
            "pictures have names without addresses and tokens, by which the server finds them again")
    void picturesAreNamed() {
        Artwork artwork = reader(FILMS).read(rows.getFirst()).getFirst().metadata().artwork();

        Artwork.Picture poster = artwork.picture(Artwork.Kind.POSTER).orElseThrow();
        assertThat(poster.path())
                .isEqualTo(Path.of("/remote/7/artwork/library/metadata/348/thumb/1663510739"));
        assertThat(poster.modified()).isEqualTo(Instant.ofEpochSecond(1_663_510_739));
        assertThat(Artworks.path(RemotePath.of(poster.path()).orElseThrow().key()))
                .hasValue("/library/metadata/348/thumb/1663510739");
        assertThat(Artworks.path("artwork/library/metadata/348/../../../x")).isEmpty();
        assertThat(Artworks.path("348")).isEmpty();
    }

    @Test
    @DisplayName(
            "the episodes of a real Plex have their show, their numbers and the catalogue of an old agent")
    void recordedEpisodesAreRead() throws Exception {
        Path recording =
                SharedData.of("plex/andrey-yantsen__plex-api.rs/server_media_tv_episodes.json");
        List<JsonRow> episodes;
        try (InputStream json = Files.newInputStream(recording)) {
            episodes = ServerRecordings.rows(json, "MediaContainer", "Metadata");
        }
        Section shows = new Section("2", "TV Shows", MediaKind.EPISODE, 4);

        List<RemoteItem> items =
                episodes.stream().flatMap(each -> reader(shows).read(each).stream()).toList();

        assertThat(items).isNotEmpty().allMatch(item -> item.title().show().equals("The 100"));
        assertThat(items.getFirst().title().name()).isEqualTo("Pilot");
        assertThat(items.getFirst().title().seasonNumber()).hasValue(1);
        assertThat(items.getFirst().title().episodeNumber()).hasValue(1);
        assertThat(items.getFirst().fingerprint().size()).isEqualTo(13_400_382);
        assertThat(items.getFirst().contents()).isEmpty();
    }

    @Test
    @DisplayName("a film of a real Plex is known down to its streams")
    void recordedFilmsAreRead() throws Exception {
        Path recording =
                SharedData.of("plex/andrey-yantsen__plex-api.rs/server_media_metadata_108.json");
        try (InputStream json = Files.newInputStream(recording)) {
            JsonRow film = ServerRecordings.rows(json, "MediaContainer", "Metadata").getFirst();

            RemoteItem item = reader(FILMS).read(film).getFirst();

            assertThat(item.metadata().values(Facet.GUID)).containsExactly("imdb:tt0165832");
            assertThat(item.contents().orElseThrow().duration())
                    .isEqualTo(Duration.ofMillis(5_062));
            assertThat(item.contents().orElseThrow().video().getFirst().profile())
                    .isEqualTo("Main");
        }
    }

    @Test
    @DisplayName("libraries are told apart by what is in them")
    void sectionsAreTold() {
        List<JsonRow> sections =
                ServerRecordings.rows("plex/sections.json", "MediaContainer", "Directory");

        assertThat(sections.stream().map(Section::of).flatMap(Optional::stream))
                .containsExactly(
                        new Section("1", "Films", MediaKind.MOVIE, 1),
                        new Section("2", "TV", MediaKind.EPISODE, 4),
                        new Section("3", "Music", MediaKind.SONG, 10),
                        new Section("4", "Home", MediaKind.OTHER_VIDEO, 1));
    }

    private ItemReader reader(Section section) {
        return new ItemReader(ServerChoice.ALL, new SourceId(7), section, groups);
    }
}
