package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.library.local.Entry.Kind;
import tv.exstream.library.local.FolderRules.Level;
import tv.exstream.library.title.MediaNames;

class FolderRulesTest {
    private static final long FILM = 4_000_000_000L;
    private static final long MINUTE = 40_000_000L;

    private final List<Entry> entries = new ArrayList<>();
    private Path folder = Path.of("/media/Films/Night Ferry (2011)");

    @ParameterizedTest
    @CsvSource({
        ".hidden,hidden",
        ".Trash-1000,hidden",
        "@eaDir,belongs to the system",
        "#recycle,belongs to the system",
        "lost+found,belongs to the system",
        "$RECYCLE.BIN,belongs to the system",
        "System Volume Information,belongs to the system",
        "VIDEO_TS,a DVD or Blu-ray folder is not played: convert it to mkv",
        "BDMV,a DVD or Blu-ray folder is not played: convert it to mkv",
        "backdrops,belongs to the menus of a media centre",
    })
    void someFoldersAreNeverEntered(String name, String reason) {
        assertThat(rules(Level.TOP).reasonAgainstFolder(name)).contains(reason);
        assertThat(rules(Level.BELOW).reasonAgainstFolder(name)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Featurettes,featurette",
        "Behind The Scenes,behind-the-scenes",
        "deleted scenes,deleted-scene",
        "Trailers,trailer",
        "Extras,other",
    })
    void foldersBesideAFilmHaveItsExtras(String name, String kind) {
        film("Night Ferry (2011).mkv");

        assertThat(rules(Level.BELOW).extrasIn(name)).contains(kind);
        assertThat(rules(Level.BELOW).reasonAgainstFolder(name)).isEmpty();
        assertThat(rules(Level.TOP).extrasIn(name)).isEmpty();
    }

    @Test
    void samplesBesideAFilmAreNotEntered() {
        film("Night Ferry (2011).mkv");

        assertThat(rules(Level.BELOW).reasonAgainstFolder("Sample"))
                .contains("what was left over of Night Ferry (2011)");
    }

    @Test
    void aFolderBesideSeasonsHasTheExtrasOfTheShow() {
        folder = Path.of("/media/Shows/Night Ferry");
        folder("Season 1");

        assertThat(rules(Level.BELOW).extrasIn("Extras")).contains("other");
        assertThat(rules(Level.BELOW).extrasIn("Specials")).isEmpty();
    }

    @Test
    void aFolderOfTrailersAtTheTopIsAChannelOfTrailers() {
        film("loose film.mkv");

        assertThat(rules(Level.TOP).extrasIn("Trailers")).isEmpty();
    }

    @Test
    void amongManyFilmsTheSameNamesAreCategories() {
        folder = Path.of("/media/Films");
        for (int i = 0; i < 20; i++) {
            film("Film %d.mkv".formatted(i));
        }

        assertThat(rules(Level.BELOW).extrasIn("Shorts")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Night Ferry (2011)-trailer.mp4,trailer",
        "Night Ferry-trailer.mp4,trailer",
        "Night Ferry (2011)-behindthescenes.mkv,behind-the-scenes",
        "Night Ferry (2011)-deleted2.mkv,deleted-scene",
        "Night Ferry (2011).trailer.mkv,trailer",
        "Night Ferry (2011)-other.mkv,other",
        "trailer.mp4,trailer",
        "movie-trailer.mp4,trailer",
    })
    void extrasOfAFilmAreKnownByTheirNames(String name, String kind) {
        film("Night Ferry (2011).mkv");
        Entry extra = file(name, MINUTE);

        assertThat(rules(Level.BELOW).extra(extra)).contains(kind);
        assertThat(rules(Level.BELOW).reasonAgainstFile(extra)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the-big-short.mkv", "Night Boat-trailer.mp4", "Trailer Park.mkv"})
    void aFilmThatIsOnlyCalledLikeAnExtraIsPlayed(String name) {
        film("Night Ferry (2011).mkv");
        film("the-big-lebowski.mkv");
        Entry film = film(name);

        assertThat(rules(Level.BELOW).extra(film)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample.mkv", "night.ferry-sample.mkv", "Sample-night.ferry.mkv"})
    void samplesAreNotPlayed(String name) {
        film("night.ferry.mkv");
        Entry sample = file(name, MINUTE);

        assertThat(rules(Level.BELOW).reasonAgainstFile(sample)).contains("a sample");
    }

    @Test
    void whatIsCalledASampleAndIsAsLargeIsPlayed() {
        film("night.ferry.mkv");
        Entry film = film("free-sample.mkv");

        assertThat(rules(Level.BELOW).reasonAgainstFile(film)).isEmpty();
    }

    @Test
    void soundTracksAndThemesAreNotPlayed() {
        film("Night Ferry (2011).mkv");
        Entry track = file("Night Ferry (2011).de.ac3", MINUTE);
        Entry theme = file("theme.mp3", MINUTE);
        Entry song = file("Ferry Song.mp3", MINUTE);

        assertThat(rules(Level.BELOW).reasonAgainstFile(track))
                .contains("a sound track of night ferry (2011)");
        assertThat(rules(Level.BELOW).reasonAgainstFile(theme))
                .contains("belongs to the menus of a media centre");
        assertThat(rules(Level.BELOW).reasonAgainstFile(song)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "film.iso,disc images are not played: convert the disc to mkv",
        "film.avs,a script that opens other files is not played",
        "film.m3u8,a playlist is not media",
        "film.mkv.part,the download has not finished",
        "._film.mkv,hidden",
    })
    void whatLooksLikeMediaAndIsNotPlayedIsExplained(String name, String reason) {
        assertThat(rules(Level.BELOW).reasonAgainstFile(file(name, FILM))).contains(reason);
    }

    @Test
    void whatNobodyTakesForMediaIsPassedOver() {
        assertThat(rules(Level.BELOW).reasonAgainstFile(file("poster.jpg", 1))).isEmpty();
        assertThat(rules(Level.BELOW).reasonAgainstFile(file(".DS_Store", 1))).isEmpty();
        assertThat(MediaNames.isMedia("poster.jpg")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.mkv", "a.MP4", "a.Ts", "a.b.webm", "a.flac"})
    @DisplayName("LIB-1: media is told by the ending")
    void mediaIsToldByTheEnding(String name) {
        assertThat(MediaNames.isMedia(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkv", ".mkv", "a.mkv.txt", "a.srt", "a"})
    void otherEndingsAreNoMedia(String name) {
        assertThat(MediaNames.isMedia(name)).isFalse();
    }

    private FolderRules rules(Level level) {
        return new FolderRules(
                new FolderListing(folder, entries), level, FolderRules.Pictures.ARTWORK);
    }

    private Entry film(String name) {
        return file(name, FILM);
    }

    private Entry file(String name, long size) {
        return add(name, Kind.FILE, size);
    }

    private void folder(String name) {
        add(name, Kind.FOLDER, 0);
    }

    private Entry add(String name, Kind kind, long size) {
        Path path = folder.resolve(name);
        Entry entry = new Entry(path, kind, path, size, Instant.EPOCH, Optional.empty());
        entries.add(entry);
        return entry;
    }
}
