package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.title.Titles.Descriptions;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.Tags;
import tv.exstream.media.Title;

/// What is written in music, against what its path and its descriptions say.
class TagTitleTest {
    private static final Tags FOG =
            new Tags(
                    "Fog at Sea",
                    "The Crew",
                    "Various Sailors",
                    "Harbour",
                    "3/12",
                    "1999-05-01",
                    List.of("Folk", "Shanty"));

    @TempDir private Path root;
    private final Titles titles = new Titles(2026, (_, _) -> {});

    @Test
    void aSongIsCalledByWhatIsWrittenInIt() {
        Named song = song(FOG);

        assertThat(song.title()).isEqualTo(new Title("Fog at Sea", "", -1, -1, 1999, ""));
        assertThat(song.metadata().facts())
                .isEqualTo(new Facts(LocalDate.of(1999, 5, 1), "The Crew", "Harbour", 3, ""));
        assertThat(song.metadata().values(Facet.ARTIST)).containsExactly("The Crew");
        assertThat(song.metadata().values(Facet.ALBUM)).containsExactly("Harbour");
        assertThat(song.metadata().values(Facet.ALBUM_ARTIST)).containsExactly("Various Sailors");
        assertThat(song.metadata().values(Facet.GENRE)).containsExactly("Folk", "Shanty");
    }

    @Test
    void whatIsNotWrittenIsAsThePathSays() {
        Named song = song(new Tags("", "The Crew", "", "", "", "", List.of()));

        assertThat(song.title().name()).isEqualTo("Fog");
        assertThat(song.metadata().facts())
                .isEqualTo(new Facts(Facts.UNKNOWN_DAY, "The Crew", "Album", 7, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Track 07", "AudioTrack 7", "Titel 3", "untitled", "Unknown", "track_07"})
    @DisplayName("what programs write that know nothing of a disc is no title")
    void placeholdersAreNoTitles(String placeholder) {
        Tags tags = new Tags(placeholder, "Unknown Artist", "", "Unknown Album", "", "", List.of());

        assertThat(song(tags).title().name()).isEqualTo("Fog");
        assertThat(song(tags).metadata().facts().artist()).isEqualTo("Band");
        assertThat(song(tags).metadata().facts().album()).isEqualTo("Album");
    }

    @ParameterizedTest
    @CsvSource({
        "1999,1999,false",
        "1999-05-01T00:00:00Z,1999,true",
        "1999-00-00,1999,false",
        "99,0,false",
        "soon,0,false",
    })
    void datesAreReadAsFarAsTheySaySomething(String date, int year, boolean day) {
        Named song = song(new Tags("x", "", "", "", "", date, List.of()));

        assertThat(song.title().year()).isEqualTo(year);
        assertThat(song.metadata().facts().hasDay()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"07,7", "3 / 12,3", "A1,7", "0,7", "12345,7"})
    void tracksAreNumbersOnTheirDisc(String written, int track) {
        Named song = song(new Tags("x", "", "", "", written, "", List.of()));

        assertThat(song.metadata().facts().track()).isEqualTo(track);
    }

    @Test
    @DisplayName("what a person wrote beside an album is believed before what is in its songs")
    void descriptionsAreBelievedFirst() throws Exception {
        Path nfo =
                Files.writeString(
                        root.resolve("album.nfo"), "<album><title>The Harbour</title></album>");
        Named song =
                titles.ofSong(
                        root.resolve("Band/Album/07 Fog.mp3"),
                        songs(),
                        new Descriptions(List.of(), List.of(nfo)),
                        FOG);

        assertThat(song.metadata().facts().album()).isEqualTo("The Harbour");
        assertThat(song.title().name()).isEqualTo("Fog at Sea");
    }

    @Test
    void aMusicVideoIsCalledByItsArtistToo() {
        Named video = video(LibraryKind.MUSIC_VIDEOS, FOG);

        assertThat(video.title().name()).isEqualTo("The Crew - Fog at Sea");
        assertThat(video.metadata().facts().artist()).isEqualTo("The Crew");
    }

    @Test
    void aMusicVideoWithoutAnArtistIsCalledLikeItsFile() {
        Tags tags = new Tags("Lavf60", "", "", "", "", "", List.of());

        assertThat(video(LibraryKind.MUSIC_VIDEOS, tags).title().name()).isEqualTo("clip");
    }

    @Test
    @DisplayName("what is written in films and episodes is not believed")
    void filmsAreCalledByTheirNames() {
        assertThat(video(LibraryKind.MOVIES, FOG).title().name()).isEqualTo("clip");
        assertThat(video(LibraryKind.MIXED, FOG).metadata().facts()).isEqualTo(Facts.NONE);
    }

    private Named song(Tags tags) {
        return titles.ofSong(
                root.resolve("Band/Album (1998)/07 Fog.mp3"), songs(), Descriptions.NONE, tags);
    }

    private Named video(LibraryKind kind, Tags tags) {
        return titles.ofVideo(
                root.resolve("clip.mp4"), new Titles.Root(root, kind), Descriptions.NONE, tags);
    }

    private Titles.Root songs() {
        return new Titles.Root(root, LibraryKind.SONGS);
    }
}
