package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.library.title.Titles.Descriptions;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Tags;
import tv.exstream.media.Title;

class TitlesTest {
    @TempDir private Path root;
    private final List<String> warnings = new ArrayList<>();
    private final Titles titles =
            new Titles(2027, (path, why) -> warnings.add(path.getFileName() + " " + why));

    @Test
    void withoutNfoThePathCounts() {
        Named named =
                titles.ofVideo(video("Films/Night Ferry (2011).mkv"), whole(), Descriptions.NONE);

        assertThat(named.title()).isEqualTo(new Title("Night Ferry", "", -1, -1, 2011, ""));
    }

    @Test
    void theNfoOfAFilmWins() throws IOException {
        Path nfo =
                nfo("a.nfo", "<movie><title>Ferry</title><year>2010</year><plot>P</plot></movie>");

        Named named =
                titles.ofVideo(
                        video("Films/x (2011).mkv"),
                        whole(),
                        new Descriptions(List.of(nfo), List.of()));

        assertThat(named)
                .isEqualTo(
                        new Named(
                                MediaKind.MOVIE,
                                new Title("Ferry", "", -1, -1, 2010, "P"),
                                Metadata.NONE.with(Set.of(Aspect.NAME, Aspect.YEAR, Aspect.PLOT))));
    }

    @Test
    void whatTheNfoDoesNotSayComesFromThePath() throws IOException {
        Path nfo = nfo("a.nfo", "<episodedetails><title>Fog</title></episodedetails>");

        Named named =
                titles.ofVideo(
                        video("Night Ferry/Season 1/S01E04.mkv"),
                        whole(),
                        new Descriptions(List.of(nfo), List.of()));

        assertThat(named.title()).isEqualTo(new Title("Fog", "Night Ferry", 1, 4, 0, ""));
        assertThat(named.metadata().nfo()).containsExactly(Aspect.NAME);
    }

    @Test
    void theNfoOfAShowNamesItsEpisodes() throws IOException {
        Path show = nfo("tvshow.nfo", "<tvshow><title>The Night Ferry</title></tvshow>");

        Named named =
                titles.ofVideo(
                        video("ferry/s1/ferry s01e04.mkv"),
                        whole(),
                        new Descriptions(List.of(), List.of(show)));

        assertThat(named.kind()).isEqualTo(MediaKind.EPISODE);
        assertThat(named.title())
                .isEqualTo(new Title("The Night Ferry", "The Night Ferry", 1, 4, 0, ""));
    }

    @Test
    void anythingBelowAShowIsAnEpisode() throws IOException {
        Path show = nfo("tvshow.nfo", "<tvshow><title>Night Ferry</title></tvshow>");

        Named named =
                titles.ofVideo(
                        video("ferry/Departure.mkv"),
                        whole(),
                        new Descriptions(List.of(), List.of(show)));

        assertThat(named.title()).isEqualTo(new Title("Departure", "Night Ferry", -1, -1, 0, ""));
    }

    @Test
    void aFileOfSeveralEpisodesHasAllTheirNames() throws IOException {
        Path nfo =
                nfo(
                        "a.nfo",
                        "<episodedetails><title>Fog</title><episode>4</episode></episodedetails>"
                                + "<episodedetails><title>Ice</title><episode>5</episode></episodedetails>");

        Named named =
                titles.ofVideo(
                        video("F/Season 1/F S01E04E05.mkv"),
                        whole(),
                        new Descriptions(List.of(nfo), List.of()));

        assertThat(named.title().name()).isEqualTo("Fog / Ice");
        assertThat(named.title().episode()).isEqualTo(4);
    }

    @Test
    @DisplayName("LIB-25: a placeholder of an NFO is no name where the file has one")
    void placeholdersAreNoNames() throws IOException {
        Path nfo =
                nfo(
                        "a.nfo",
                        "<episodedetails><title>Episode 4</title><episode>4</episode></episodedetails>");

        Named named =
                titles.ofVideo(
                        video("F/Season 1/F S01E04 - Fog.mkv"),
                        whole(),
                        new Descriptions(List.of(nfo), List.of()));

        assertThat(named.title().name()).isEqualTo("Fog");
        assertThat(named.metadata().nfo()).containsExactly(Aspect.EPISODE);
    }

    @Test
    @DisplayName("LIB-20: it is known what the NFO of a show says, and what the name of the file")
    void whatAnNfoOfAShowSays() throws IOException {
        Path show =
                nfo(
                        "tvshow.nfo",
                        "<tvshow><title>The Night Ferry</title><genre>Drama</genre></tvshow>");

        Named named =
                titles.ofVideo(
                        video("ferry/s1/ferry s01e04 - Fog.mkv"),
                        whole(),
                        new Descriptions(List.of(), List.of(show)));

        assertThat(named.title().name()).isEqualTo("Fog");
        assertThat(named.metadata().nfo()).containsExactly(Aspect.SHOW, Aspect.SHOW_GENRE);
    }

    @Test
    void aMusicVideoIsNamedByArtistAndTitle() throws IOException {
        Path nfo = nfo("a.nfo", "<musicvideo><title>Fog</title><artist>Crew</artist></musicvideo>");

        Named named =
                titles.ofVideo(video("x.mkv"), whole(), new Descriptions(List.of(nfo), List.of()));

        assertThat(named.kind()).isEqualTo(MediaKind.MUSIC_VIDEO);
        assertThat(named.title().name()).isEqualTo("Crew - Fog");
    }

    @Test
    void aBrokenNfoIsReportedAndThePathCounts() throws IOException {
        Path nfo = nfo("a.nfo", "<movie><<<");

        Named named =
                titles.ofVideo(
                        video("Films/Night Ferry (2011).mkv"),
                        whole(),
                        new Descriptions(List.of(nfo), List.of()));

        assertThat(named.title().name()).isEqualTo("Night Ferry");
        assertThat(warnings).singleElement().asString().startsWith("a.nfo ");
    }

    @Test
    void anNfoThatIsTooLongIsReported() throws IOException {
        Path nfo = nfo("a.nfo", "<movie><title>Ferry</title></movie>" + " ".repeat(1 << 20));

        titles.ofVideo(video("x.mkv"), whole(), new Descriptions(List.of(nfo), List.of()));

        assertThat(warnings).containsExactly("a.nfo must be at most 1 MiB long");
    }

    @Test
    void anNfoThatVanishedIsReported() {
        Path nfo = root.resolve("gone.nfo");

        Named named =
                titles.ofVideo(
                        video("Ferry.mkv"), whole(), new Descriptions(List.of(nfo), List.of()));

        assertThat(named.title().name()).isEqualTo("Ferry");
        assertThat(warnings).singleElement().asString().startsWith("gone.nfo cannot be read");
    }

    @Test
    void theNfoOfAShowIsReadOnce() throws IOException {
        Path show = nfo("tvshow.nfo", "<tvshow><title>Night Ferry</title></tvshow>");
        Descriptions descriptions = new Descriptions(List.of(), List.of(show));
        titles.ofVideo(video("a/S01E01.mkv"), whole(), descriptions);
        Files.delete(show);

        assertThat(titles.ofVideo(video("a/S01E02.mkv"), whole(), descriptions).title().show())
                .isEqualTo("Night Ferry");
        assertThat(warnings).isEmpty();
    }

    @Test
    void whatHasNoPictureIsASong() {
        assertThat(
                        titles.ofSong(
                                root.resolve("Crew/03 - Fog.mp3"),
                                whole(),
                                Descriptions.NONE,
                                Tags.NONE))
                .isEqualTo(new Named(MediaKind.SONG, Title.named("Fog")));
    }

    @Test
    void inALibraryOfSongsTheFoldersNameArtistAndAlbum() {
        Named named =
                titles.ofSong(
                        root.resolve("ABBA/Arrival (1976)/CD 1/03 - Fog.mp3"),
                        new Titles.Root(root, LibraryKind.SONGS),
                        Descriptions.NONE,
                        Tags.NONE);

        assertThat(named.title()).isEqualTo(Title.named("Fog"));
        assertThat(named.metadata().facts())
                .isEqualTo(new Facts(Facts.UNKNOWN_DAY, "ABBA", "Arrival", 3, ""));
        assertThat(named.metadata().values(Facet.ALBUM)).containsExactly("Arrival");
    }

    @Test
    void theDescriptionsOfAlbumAndArtistAreThoseOfTheSong() throws IOException {
        Path album =
                nfo(
                        "album.nfo",
                        "<album><title>Arrival</title><year>1976</year><genre>Pop</genre>"
                                + "<albumArtistCredits><artist>ABBA</artist></albumArtistCredits>"
                                + "<musicbrainzalbumid>59b5</musicbrainzalbumid></album>");
        Path artist =
                nfo(
                        "artist.nfo",
                        "<artist><name>Abba</name><genre>Schlager</genre><mood>Glad</mood></artist>");

        Named named =
                titles.ofSong(
                        root.resolve("x/01 Fog.mp3"),
                        whole(),
                        new Descriptions(List.of(), List.of(album, artist)),
                        Tags.NONE);

        assertThat(named.title()).isEqualTo(new Title("Fog", "", -1, -1, 1976, ""));
        assertThat(named.metadata().facts().artist()).isEqualTo("ABBA");
        assertThat(named.metadata().facts().album()).isEqualTo("Arrival");
        assertThat(named.metadata().values(Facet.GENRE)).containsExactly("Pop");
        assertThat(named.metadata().values(Facet.MOOD)).containsExactly("Glad");
        assertThat(named.metadata().values(Facet.GUID)).as("that is the album's").isEmpty();
        assertThat(named.metadata().nfo()).containsExactly(Aspect.YEAR, Aspect.GENRE);
    }

    @Test
    void anNfoOfNothingButAnAddressGivesTheIdAndLeavesTheTitle() throws IOException {
        Path film = nfo("a.nfo", "https://www.themoviedb.org/movie/30287-fallo\n");
        Path show = nfo("tvshow.nfo", "https://www.thetvdb.com/?tab=series&id=121361");

        Named movie =
                titles.ofVideo(
                        video("Films/Night Ferry (2011).mkv"),
                        whole(),
                        new Descriptions(List.of(film), List.of()));
        Named episode =
                titles.ofVideo(
                        video("Ferry/S01E02.mkv"),
                        whole(),
                        new Descriptions(List.of(), List.of(show)));

        assertThat(movie.title().name()).isEqualTo("Night Ferry");
        assertThat(movie.metadata().values(Facet.GUID)).containsExactly("tmdb:30287");
        assertThat(episode.title().show()).isEqualTo("Ferry");
        assertThat(episode.metadata().values(Facet.SHOW_GUID)).containsExactly("tvdb:121361");
    }

    @Test
    void whatOnlyThePathSaysIsKeptBesideTheNfo() throws IOException {
        Path nfo = nfo("a.nfo", "<movie><title>Ferry</title><tag>seen</tag></movie>");

        Named named =
                titles.ofVideo(
                        video("Films/Ferry (2011) {tmdb-7} {edition-Final Cut}.mkv"),
                        whole(),
                        new Descriptions(List.of(nfo), List.of()));

        assertThat(named.metadata().values(Facet.GUID)).containsExactly("tmdb:7");
        assertThat(named.metadata().values(Facet.TAG)).containsExactly("seen", "edition:Final Cut");
    }

    private Path video(String path) {
        return root.resolve(path);
    }

    private Path nfo(String name, String text) throws IOException {
        return Files.writeString(root.resolve(name), text);
    }

    private Titles.Root whole() {
        return new Titles.Root(root, LibraryKind.MIXED);
    }
}
