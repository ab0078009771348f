package tv.exstream.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.describe.Wanted.Work;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;

class WantedTest {
    @ParameterizedTest
    @CsvSource({
        "Fringe, Fringe, 0",
        "Battlestar Galactica (2003), Battlestar Galactica, 2003",
        "Doctor Who (1963), Doctor Who, 1963",
        "Love (Actually), Love (Actually), 0",
        "Room (9999), Room (9999), 0"
    })
    @DisplayName(
            "LIB-22: an episode has its show looked for, by the year that stands behind its name")
    void episodesHaveTheirShowLookedFor(String show, String title, int year) {
        Wanted wanted =
                Wanted.of(
                        MediaKind.EPISODE,
                        described(
                                new Title("Pilot", show, 1, 1, 1990, ""),
                                Facet.SHOW_GUID,
                                "tvdb:82066"));

        assertThat(wanted).isEqualTo(new Wanted(Work.SHOW, title, year, List.of("tvdb:82066")));
    }

    @Test
    @DisplayName("LIB-22: a film is looked for by its own year, whatever its name has in it")
    void aFilmHasItsYear() {
        Title title = new Title("2012 (2009)", "", -1, -1, 2010, "");

        Wanted wanted = Wanted.of(MediaKind.MOVIE, described(title, Facet.GUID, "imdb:tt1190080"));

        assertThat(wanted.title()).isEqualTo("2012 (2009)");
        assertThat(wanted.year()).isEqualTo(2010);
        assertThat(wanted.id("imdb")).isEqualTo("tt1190080");
        assertThat(wanted.id("tmdb")).isEmpty();
    }

    @Test
    @DisplayName("H20: ids that are none, or lead elsewhere, are not asked for")
    void odd() {
        var wanted =
                new Wanted(
                        Work.FILM,
                        "Alien",
                        1979,
                        List.of(
                                "tmdb:../../x",
                                "imdb:348",
                                "tmdb:348",
                                "plex:1",
                                "tmdb:348",
                                "tvdb:"));

        assertThat(wanted.guids()).containsExactly("tmdb:348");
    }

    @Test
    @DisplayName(
            "the same film is the same whatever its article, accents and case, unless an id tells them apart")
    void keysAreThoseOfTheWork() {
        assertThat(film("The Amélie", List.of()).key()).isEqualTo(film("amelie", List.of()).key());
        assertThat(film("Amélie", List.of("tmdb:1")).key())
                .isNotEqualTo(film("Amélie", List.of("tmdb:2")).key());
        assertThat(film("A", List.of("tmdb:1", "imdb:tt12345")).key())
                .isEqualTo(film("B", List.of("imdb:tt12345", "tmdb:1")).key());
        assertThat(film("Amélie", List.of()).key())
                .isNotEqualTo(new Wanted(Work.SHOW, "Amélie", 2001, List.of()).key());
    }

    private static Wanted film(String title, List<String> guids) {
        return new Wanted(Work.FILM, title, 2001, guids);
    }

    private static Description described(Title title, Facet facet, String guid) {
        return new Description(title, new Metadata(Facts.NONE, Map.of(facet, List.of(guid))));
    }
}
