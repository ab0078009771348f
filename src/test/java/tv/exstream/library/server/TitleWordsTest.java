package tv.exstream.library.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Episode 5, Lost, Lost",
        "TBA, Lost, Lost",
        "Folge #12, Lost, Lost",
        "第3話, Lost, Lost",
        "5. epizoda, Lost, Lost",
        "Chapter 27, Lost, Chapter 27",
        "'', Lost, Lost",
        "Episode 5, '', Episode 5",
        "Episode One, Lost, Episode One",
        "Pilot, Lost, Pilot"
    })
    @DisplayName("a name that says nothing is no title of an episode")
    void placeholders(String name, String show, String expected) {
        assertThat(TitleWords.named(name, show)).isEqualTo(expected);
    }
}
