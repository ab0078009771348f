package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
    @Test
    @DisplayName("XM-01: an episode is named by its show, then by its own title")
    void anEpisodeIsNamedByItsShowThenByItsOwnTitle() {
        assertThat(Headline.of(item("Pilot").episode("The  Show\n", 1, 1).outline()))
                .isEqualTo(new Headline("The Show", "Pilot"));
    }

    @Test
    @DisplayName("XM-03: a film is named by its title")
    void aFilmIsNamedByItsTitle() {
        assertThat(Headline.of(item("Alien").movieOf(1979).outline()))
                .isEqualTo(new Headline("Alien", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/m/The.Third_Man.(1949).mkv, The Third Man (1949)",
        "/m/Metropolis/Item 42.mkv, Metropolis",
        "/m/.hidden, hidden",
        "/m/....mkv, ...",
        "/Item 42.mkv, Item 42",
    })
    @DisplayName("INV-13: a placeholder gives way to the name of the file")
    void aPlaceholderGivesWayToTheNameOfTheFile(String path, String title) {
        assertThat(Headline.of(item("Item 42").at(path).outline()))
                .isEqualTo(new Headline(title, ""));
    }

    @Test
    @DisplayName("INV-13: an episode without a title of its own has none")
    void anEpisodeWithoutATitleOfItsOwnHasNone() {
        assertThat(Headline.of(item("item 7").episode("Show", 1, 7).outline()))
                .isEqualTo(new Headline("Show", ""));
    }

    @Test
    @DisplayName("an episode that is called as its show has no title of its own")
    void anEpisodeCalledAsItsShowHasNoTitleOfItsOwn() {
        assertThat(Headline.of(item("Harbour Lights").episode("Harbour Lights", 1, 4).outline()))
                .isEqualTo(new Headline("Harbour Lights", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'a\n b', 'a b'",
        "' a ', a",
        "'a\u00A0\u2003b', 'a b'",
        "'a\u001B[31mb', 'a [31mb'",
        "'plain text', 'plain text'",
        "'', ''",
    })
    void textIsOneLine(String text, String line) {
        assertThat(OneLine.of(text)).isEqualTo(line);
    }
}
