package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Facet;
import tv.exstream.media.LibraryKind;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;

class PathTitleTest {
    private static final Path ROOT = Path.of("/media");
    private static final int LATEST_YEAR = 2027;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Shows/Night Ferry/Season 1/Night Ferry - S01E02 - The Chart.mkv | Night Ferry | 1 | 2 | The Chart
                    night.ferry.s01e02.the.chart.720p.web.h264-grp.mkv | Night Ferry | 1 | 2 | The Chart
                    Night Ferry/Season 1/night.ferry.s01e02.720p.mkv | Night Ferry | 1 | 2 | Night Ferry
                    Night Ferry/S02E03.mkv | Night Ferry | 2 | 3 | Night Ferry
                    Night Ferry/Season 2/03 - Low Tide.mkv | Night Ferry | 2 | 3 | Low Tide
                    Night Ferry/Season 2/203 Low Tide.mkv | Night Ferry | 2 | 3 | Low Tide
                    Night Ferry/Season 10/Night Ferry 4.mkv | Night Ferry | 10 | 4 | Night Ferry
                    Night Ferry/Specials/Night Ferry - S00E01 - Pilot.mkv | Night Ferry | 0 | 1 | Pilot
                    Night Ferry/Staffel 3/Folge 7 - Die Karte.mkv | Night Ferry | 3 | 7 | Die Karte
                    Night.Ferry.S04.1080p.WEB-DL-GRP/ferry.s04e05.mkv | Night Ferry | 4 | 5 | Night Ferry
                    Night Ferry/Night Ferry 1x05 - Fog.avi | Night Ferry | 1 | 5 | Fog
                    Night Ferry/2x4 - Buoys.avi | Night Ferry | 2 | 4 | Buoys
                    Night Ferry/Night Ferry Season 3 Episode 9.avi | Night Ferry | 3 | 9 | Night Ferry
                    Night Ferry/Season 1/Night Ferry S01E01E02 Two Parts.mkv | Night Ferry | 1 | 1 | Two Parts
                    Night Ferry/Season 1/Night Ferry S01E01-03 - Three Parts.mkv | Night Ferry | 1 | 1 | Three Parts
                    Night Ferry/Season 1/Night Ferry - 1x07 - 1x08 - Both.mkv | Night Ferry | 1 | 7 | Both
                    Night Ferry/Season 5/S05E23 11-59 [HDTV-1080p][x265 AC3].mkv | Night Ferry | 5 | 23 | 11-59
                    Ferry, The/Season 1/ferry.s01e01.mkv | The Ferry | 1 | 1 | The Ferry
                    Night Ferry (2011)/Season 1/S01E01 Start.mkv | Night Ferry (2011) | 1 | 1 | Start
                    S.A.I.L/Season 1/S.A.I.L.S01E03.mkv | S.A.I.L | 1 | 3 | S.A.I.L
                    [Group] Sea Story - 12 [1080p][ABCD1234].mkv | Sea Story | -1 | 12 | Sea Story
                    [Group][Sea_Story][07][BDRIP][1920x1080].mkv | Sea Story | -1 | 7 | Sea Story
                    Reefs/Reefs.2of6.Coral.Walls.mkv | Reefs | -1 | 2 | Coral Walls
                    Reefs/02 - Coral Walls.mkv | Reefs | -1 | 2 | Coral Walls
                    Reefs/Reefs - 02 - Coral Walls.mkv | Reefs | -1 | 2 | Coral Walls
                    Reefs/12.mkv | Reefs | -1 | 12 | Reefs
                    Sea Story [HDTV][Cap.304].mkv | Sea Story | 3 | 4 | Sea Story
                    Sea Story #7.mkv | Sea Story | -1 | 7 | Sea Story
                    Sea Story/Season 2/Sea Story #7 (2002).mkv | Sea Story | 2 | 7 | Sea Story
                    """)
    void episodesAreFoundByTheirNumbers(
            String path, String show, int season, int episode, String name) {
        Named named = read(path);

        assertThat(named)
                .isEqualTo(
                        new Named(
                                MediaKind.EPISODE, new Title(name, show, season, episode, 0, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Films/Night Ferry (2011).mkv | Night Ferry | 2011
                    Films/Night.Ferry.2011.1080p.BluRay.x264-GRP.mkv | Night Ferry | 2011
                    Films/Night Ferry (2011)/night.ferry.2011.dvdrip.avi | Night Ferry | 2011
                    Films/Night Ferry (2011)/movie.mkv | Night Ferry | 2011
                    Films/Night Ferry (2011)/0123456789abcdef0123456789abcdef.mkv | Night Ferry | 2011
                    Films/Night Ferry (2011)/Night Ferry CD2.avi | Night Ferry, part 2 | 2011
                    Films/Night.Ferry.EXTENDED.2011.720p.mkv | Night Ferry | 2011
                    Films/Night Ferry 2049 (2017).mkv | Night Ferry 2049 | 2017
                    Films/Ferry 2049.1080p.mkv | Ferry 2049 | 0
                    Films/1917 (2019).mkv | 1917 | 2019
                    Films/2012.2009.720p.mkv | 2012 | 2009
                    Films/300.mkv | 300 | 0
                    Films/Ferry Episode 4 A New Boat (1977).mkv | Ferry Episode 4 A New Boat | 1977
                    Films/Ferry, The (1990).mkv | The Ferry | 1990
                    Films/www.example.org - Night Ferry (2011).mkv | Night Ferry | 2011
                    Films/[rec].mkv | rec | 0
                    Films/Charlotte's Web (2006).mkv | Charlotte's Web | 2006
                    Films/The Italian (2005).mkv | The Italian | 2005
                    Films/It's "quoted" & <odd> %20 #1 (2002).mkv | It's "quoted" & <odd> %20 #1 | 2002
                    It's "quoted" & <odd> %20 #1 (2002).mkv | It's "quoted" & <odd> %20 #1 | 2002
                    Films/Night Ferry #2.mkv | Night Ferry #2 | 0
                    """)
    @DisplayName("LIB-5: films are found by their year or folder")
    void filmsAreFoundByTheirYearOrFolder(String path, String name, int year) {
        assertThat(read(path))
                .isEqualTo(new Named(MediaKind.MOVIE, new Title(name, "", -1, -1, year, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    News Hour 2024-01-31 Guests.mkv | News Hour | Guests | 2024 | 1
                    News.Hour.2024.01.31.720p.mkv | News Hour | 2024-01-31 | 2024 | 1
                    Family/2019-05-04 Birthday.mp4 | Family | Birthday | 2019 | 5
                    """)
    void dailyShowsAreFoundByTheirDate(String path, String show, String name, int year, int month) {
        Named named = read(path);

        assertThat(named.kind()).isEqualTo(MediaKind.EPISODE);
        assertThat(named.title()).isEqualTo(new Title(name, show, -1, -1, year, ""));
        assertThat(named.metadata().facts().released()).hasYear(year).hasMonthValue(month);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    holiday_at_the_sea.mp4 | OTHER_VIDEO | Holiday at the Sea
                    Clips/VID_20230412_153000.mp4 | OTHER_VIDEO | VID 20230412 153000
                    Clips/1080p.mp4 | OTHER_VIDEO | 1080p
                    Clips/---.mp4 | OTHER_VIDEO | Clips
                    Music Videos/Band - Song.mkv | MUSIC_VIDEO | Band - Song
                    2024-01-31 Party.mp4 | OTHER_VIDEO | 2024-01-31 Party
                    """)
    void everythingElseKeepsItsName(String path, MediaKind kind, String name) {
        Named named = read(path);

        assertThat(named.kind()).isEqualTo(kind);
        assertThat(named.title().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Films/Night Ferry {tmdb-12} [1080p].mkv | Night Ferry | tmdb:12
                    Films/Night Ferry (2011) [imdbid-tt0123456]/Night Ferry.mkv | Night Ferry | imdb:tt0123456
                    Films/Night Ferry (2011) [tt0123456].mkv | Night Ferry | imdb:tt0123456
                    Show [tvdbid-9]/Season 1/Show S01E02 {tvdb-77}.mkv | Show | tvdb:77
                    """)
    void idsOfCataloguesAreReadFromNames(String path, String name, String id) {
        Named named = read(path);

        assertThat(named.title().name()).isEqualTo(name);
        assertThat(named.metadata().values(Facet.GUID)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Night Ferry (2011) Director's Cut.mkv | Director's Cut
                    Night.Ferry.2011.Extended.Cut.1080p.mkv | Extended Cut
                    Night Ferry (2011) {edition-Final Cut}.mkv | Final Cut
                    Night Ferry 50th Anniversary Edition 2011.mkv | 50th Anniversary Edition
                    Night Ferry 2011 (Despecialized).mkv | Despecialized
                    """)
    void theEditionOfAFilmIsATag(String path, String edition) {
        Named named = read("Films/" + path);

        assertThat(named.title().name()).isEqualTo("Night Ferry");
        assertThat(named.metadata().values(Facet.TAG)).containsExactly("edition:" + edition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MOVIES | Ferry/S01E02.mkv | MOVIE | S01E02
                    MOVIES | Ferry - 03.mkv | MOVIE | Ferry - 03
                    SHOWS | Ferry/Fog (2011).mkv | EPISODE | Fog
                    SHOWS | Ferry/Part III.mkv | EPISODE | Ferry
                    SHOWS | Ferry.203.mkv | EPISODE | Ferry
                    MUSIC_VIDEOS | Band - Song (1999).mkv | MUSIC_VIDEO | Band - Song
                    OTHER_VIDEOS | Holiday (2011).mkv | OTHER_VIDEO | Holiday
                    """)
    @DisplayName("LIB-5: what the owner says is in a folder decides")
    void whatTheOwnerSaysIsInAFolderDecides(
            LibraryKind said, String path, MediaKind kind, String name) {
        Named named = new PathTitle(Place.of(ROOT.resolve(path), ROOT), said, LATEST_YEAR).read();

        assertThat(named.kind()).isEqualTo(kind);
        assertThat(named.title().name()).isEqualTo(name);
    }

    @Test
    void aSeasonAtTheTopBelongsToTheLibrarysOwnName() {
        Path show = Path.of("/srv/Night Ferry");
        Place place = Place.of(show.resolve("Season 2/Episode 16 - Fog.mkv"), show);

        assertThat(new PathTitle(place, LibraryKind.MIXED, LATEST_YEAR).read().title())
                .isEqualTo(new Title("Fog", "Night Ferry", 2, 16, 0, ""));
    }

    @Test
    void anyNameGivesATitle() {
        Random random = new Random(7);
        int[] alphabet = "sSeE0123456789xX.-_ []()日é\n😀&'part".codePoints().toArray();
        for (int round = 0; round < 5_000; round++) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(1, 40); i > 0; i--) {
                name.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            Named named =
                    new PathTitle(
                                    Place.of(ROOT.resolve("A/" + name + ".mkv"), ROOT),
                                    LibraryKind.MIXED,
                                    LATEST_YEAR)
                            .read();

            assertThat(named.title().name()).as("name %s", name).isNotBlank();
        }
    }

    private static Named read(String path) {
        return new PathTitle(Place.of(ROOT.resolve(path), ROOT), LibraryKind.MIXED, LATEST_YEAR)
                .read();
    }
}
