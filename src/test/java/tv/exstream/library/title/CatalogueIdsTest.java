package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueIdsTest {
    @ParameterizedTest
    @CsvSource({
        "Film (1999) {tmdb-603},tmdb:603",
        "Film [tmdbid=603],tmdb:603",
        "Show {TVDB-81189},tvdb:81189",
        "Show [tvdbid-81189],tvdb:81189",
        "Film (imdb tt0133093),imdb:tt0133093",
        "Film [tt0133093],imdb:tt0133093",
        "Anime [anidb-23],anidb:23",
    })
    void idsAreReadAsMediaCentresWriteThem(String name, String id) {
        assertThat(CatalogueIds.in(name)).containsExactly(id);
    }

    @Test
    void severalCountInTheirOrder() {
        assertThat(CatalogueIds.in("Film {tmdb-603} {imdb-tt0133093}"))
                .containsExactly("tmdb:603", "imdb:tt0133093");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Film (1999)", "Film {603}", "tt0133093", "Film [tt1]", "Film {tmdb-}"})
    void nothingElseIsAnId(String name) {
        assertThat(CatalogueIds.in(name)).isEmpty();
        assertThat(CatalogueIds.removedFrom(name)).isEqualTo(name);
    }

    @Test
    void aNameIsReadWithoutThem() {
        assertThat(CatalogueIds.removedFrom("Film {tmdb-603} [tt0133093](1999)"))
                .isEqualTo("Film  (1999)");
    }

    @Test
    void addressesOfCataloguesSayTheSame() {
        String text =
                """
                https://www.imdb.com/title/tt0133093/
                https://www.themoviedb.org/movie/603-the-matrix
                http://thetvdb.com/?tab=series&id=81189&lid=7
                https://www.imdb.com/title/tt0133093/reference
                https://elsewhere.example/title/tt999999
                """;

        assertThat(CatalogueIds.inAddresses(text))
                .isEqualTo(List.of("imdb:tt0133093", "tmdb:603", "tvdb:81189"));
    }
}
