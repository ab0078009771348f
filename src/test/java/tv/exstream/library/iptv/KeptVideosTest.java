package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Title;

class KeptVideosTest {
    @ParameterizedTest
    @DisplayName(
            "LIB-25: an episode of a list is called by its own name, else by its show, never by its number")
    @CsvSource({
        "Show S02E03 The Title, The Title",
        "Show - S02E03 - The Title, The Title",
        "Show S02E03, Show",
        "Show S02 E03 - Episode 3, Show",
        "Show S02E03 TBA, Show",
    })
    void episodesOfLists(String name, String title) {
        Title read = KeptVideos.title(name);

        assertThat(read.name()).isEqualTo(title);
        assertThat(read.show()).isEqualTo("Show");
        assertThat(read.season()).isEqualTo(2);
        assertThat(read.episode()).isEqualTo(3);
    }

    @ParameterizedTest
    @DisplayName(
            "LIB-25: an episode of an account is called by its own name, else by its show, never by its number")
    @CsvSource({
        "The Title, The Title",
        "EN - Show - S01E05 - The Title, The Title",
        "Show (2009) S01E05 The Title, The Title",
        "S01E05 - The Title, The Title",
        "S01E05, Show",
        "Show - S01E05, Show",
        "Episode 5, Show",
        "'', Show",
        "Chapter 27, Chapter 27",
    })
    void episodesOfAccounts(String name, String title) {
        assertThat(KeptVideos.episode(name, "Show")).isEqualTo(title);
    }
}
