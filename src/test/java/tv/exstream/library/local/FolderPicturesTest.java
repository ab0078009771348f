package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Artwork;
import tv.exstream.media.Artwork.Kind;

class FolderPicturesTest {
    private static final Path FOLDER = Path.of("/media/Harbour Lights");
    private static final Instant DRAWN = Instant.parse("2025-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ep-poster.jpg ep-thumb.jpg, poster=ep-poster.jpg thumb=ep-thumb.jpg",
        "EP-Poster.JPEG, poster=EP-Poster.JPEG",
        "ep.jpg, thumb=ep.jpg",
        "ep-thumb.webp ep.png, thumb=ep-thumb.webp",
        "poster.jpg folder.jpg, parent=poster.jpg",
        "cover.png, parent=cover.png",
        "ep-fanart.jpg fanart.jpg, backdrop=ep-fanart.jpg",
        "ep-backdrop.png backdrop.jpg, backdrop=ep-backdrop.png",
        "thumb.jpg other-poster.jpg ep-poster.gif ep-poster.txt, ''",
    })
    @DisplayName(
            "LIB-17, XM-15, XM-16: the pictures beside a file are found by the names of Kodi, Jellyfin and Plex")
    void thePicturesBesideAFileAreFound(String names, String found) {
        assertThat(strip(pictures(FOLDER, names).of(file("ep.mkv")))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "poster.jpg thumb.jpg, poster=poster.jpg thumb=thumb.jpg parent=poster.jpg",
        "folder.jpg landscape.jpg, poster=folder.jpg thumb=landscape.jpg parent=folder.jpg",
        "fanart.jpg backdrop.jpg, backdrop=fanart.jpg",
        "backdrop.jpg background.jpg ep-fanart.jpg, backdrop=ep-fanart.jpg",
        "poster.jpg ep-poster.png, poster=ep-poster.png parent=poster.jpg",
    })
    void ofTheOnlyFileAreAllPicturesOfTheFolder(String names, String found) {
        assertThat(strip(pictures(FOLDER, names).ofOnly(file("ep.mkv")))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"Season 1", "Specials", "CD 2"})
    void aSeasonOrDiscHasThePosterOfTheFolderAbove(String folder) {
        Optional<Entry> above = Optional.of(file("poster.jpg"));

        FolderPictures season =
                new FolderPictures(listing(FOLDER.resolve(folder), "folder.jpg"), above);

        assertThat(season.parent()).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource({
        "Season 1, season01-poster.jpg",
        "Season 12, season12-poster.jpg",
        "Specials, season-specials-poster.jpg",
        "Season 3, season-all-poster.jpg",
    })
    void theFolderOfAShowHasPostersOfItsSeasons(String season, String poster) {
        FolderPictures show =
                pictures(
                        FOLDER,
                        "season01-poster.jpg season12-poster.jpg season-specials-poster.jpg season-all-poster.jpg");

        assertThat(show.ofSeason(season)).map(Entry::name).contains(poster);
        assertThat(show.ofSeason("Extras")).isEmpty();
    }

    @Test
    void aSeasonOfAShowWithoutPosterHasItsOwn() {
        assertThat(pictures(FOLDER.resolve("Season 1"), "folder.jpg").parent()).isPresent();
    }

    @Test
    void anotherShowHasNothingFromTheFolderAbove() {
        Optional<Entry> above = Optional.of(file("poster.jpg"));

        assertThat(new FolderPictures(listing(FOLDER, "a.mkv"), above).parent()).isEmpty();
    }

    @Test
    void whatIsEmptyOrTooLargeIsNoPicture() {
        FolderListing listing =
                new FolderListing(
                        FOLDER,
                        List.of(
                                entry(FOLDER.resolve("poster.jpg"), 0),
                                entry(
                                        FOLDER.resolve("folder.jpg"),
                                        FolderPictures.LARGEST_BYTES + 1)));

        assertThat(new FolderPictures(listing, Optional.empty()).of(file("a.mkv")))
                .isEqualTo(Artwork.NONE);
    }

    private static FolderPictures pictures(Path folder, String names) {
        return new FolderPictures(listing(folder, names.split(" ")), Optional.empty());
    }

    private static FolderListing listing(Path folder, String... names) {
        return new FolderListing(
                folder, Arrays.stream(names).map(name -> entry(folder.resolve(name), 9)).toList());
    }

    private static Entry file(String name) {
        return entry(FOLDER.resolve(name), 9);
    }

    private static Entry entry(Path path, long size) {
        return new Entry(path, Entry.Kind.FILE, path, size, DRAWN, Optional.empty());
    }

    /// `poster=a.jpg thumb=b.jpg`
    private static String strip(Artwork artwork) {
        return Arrays.stream(Kind.values())
                .flatMap(
                        kind ->
                                artwork.picture(kind).stream()
                                        .map(
                                                picture ->
                                                        kind.name().toLowerCase(Locale.ROOT)
                                                                + "="
                                                                + picture.path().getFileName()))
                .collect(Collectors.joining(" "));
    }
}
