package tv.exstream.library.tvdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.describe.ListedEpisode;
import tv.exstream.describe.Sayings;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.media.Aspect;
import tv.exstream.media.Particulars;
import tv.exstream.media.Wording;
import tv.exstream.source.CatalogueChoice;

class TvdbWordsTest {
    private static final String SHOW =
            """
            {'id': 7, 'name': 'Forbrydelsen', 'originalLanguage': 'dan',
             'contentRatings': [{'country': 'deu', 'name': '16'}, {'country': 'usa', 'name': 'TV-14'}],
             'translations': {'nameTranslations': [{'language': 'eng', 'name': 'The Killing'}, {'language': 'fra', 'name': ''}],
                              'overviewTranslations': [{'language': 'deu', 'overview': 'Eine Kommissarin.'}]}}
            """;

    @Test
    @DisplayName("LIB-21: languages are asked for as TheTVDB writes them, each once and in order")
    void languagesAreWrittenAsThere() {
        assertThat(words("de-AT", "en-US", "en-GB", "fr").codes())
                .containsExactly("deu", "eng", "fra");
    }

    @Test
    @DisplayName("LIB-21: languages and countries that nobody knows are left out")
    void unknownLanguagesAreLeftOut() throws IOException {
        assertThat(words("xx", "en-US", "qy").codes()).containsExactly("eng");
        assertThat(words("xx", "").codes()).containsExactly("eng");
        assertThat(words("xx", "da").ofShow(row(SHOW)).text(Aspect.SHOW)).isEqualTo("Forbrydelsen");
        assertThat(words("de-ZQ", "").ofShow(row(SHOW)).text(Aspect.SHOW_CONTENT_RATING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de-DE, 16", "de, TV-14", "en-US, TV-14", "en-GB, ''"})
    @DisplayName("LIB-21: certificates are those of the country, of the USA where none is said")
    void certificatesAreThoseOfTheCountry(String language, String certificate) throws IOException {
        assertThat(words(language, "").ofShow(row(SHOW)).text(Aspect.SHOW_CONTENT_RATING))
                .isEqualTo(certificate);
    }

    @ParameterizedTest
    @CsvSource({
        "en, The Killing, en, Forbrydelsen",
        "fr, The Killing, en, Forbrydelsen",
        "da, Forbrydelsen, da, ''"
    })
    @DisplayName("LIB-21: a show is called as in the first language that has a name for it")
    void theFirstNameCounts(String language, String name, String shown, String original)
            throws IOException {
        TvdbWords words = words(language, "en");

        assertThat(words.ofShow(row(SHOW)).text(Aspect.SHOW)).isEqualTo(name);
        Particulars particulars = words.particularsOf(row(SHOW));
        assertThat(particulars.language()).isEqualTo(shown);
        assertThat(particulars.original().title()).isEqualTo(original);
    }

    @Test
    @DisplayName("LIB-21: a show without a name in any of the languages keeps the one it has first")
    void theFirstNameOfAllIsLeft() throws IOException {
        TvdbWords words = words("it", "");

        assertThat(words.ofShow(row(SHOW)).text(Aspect.SHOW)).isEqualTo("Forbrydelsen");
        assertThat(words.particularsOf(row(SHOW)).original()).isEqualTo(Wording.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'number': 1}",
                "{'seasonNumber': 1}",
                "{'seasonNumber': -1, 'number': 1}",
                "{'seasonNumber': 1, 'number': 'x'}"
            })
    @DisplayName("H20: an episode without a season or number is none")
    void whatHasNoNumberIsNone(String json) throws IOException {
        assertThat(words("en", "").episode(row(json))).isEmpty();
    }

    @Test
    @DisplayName("LIB-25: an episode of which nothing is told but its day says nothing")
    void aBareDaySaysNothing() throws IOException {
        String bare = "{'id': 1, 'seasonNumber': 0, 'number': 3, 'aired': '2008-09-09'}";

        ListedEpisode episode = words("en", "").episode(row(bare)).orElseThrow();

        assertThat(episode.sayings()).isEqualTo(Sayings.NONE);
        assertThat(episode.absolute()).isZero();
        assertThat(episode.aired()).hasToString("2008-09-09");
    }

    private static TvdbWords words(String language, String fallback, String... further) {
        return TvdbWords.in(
                new CatalogueChoice(
                        language, fallback, List.of(further), List.of(), List.of(), false, 30));
    }

    private static JsonRow row(String json) throws IOException {
        return JsonRows.row(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
