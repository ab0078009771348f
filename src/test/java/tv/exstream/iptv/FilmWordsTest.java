package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Facet;
import tv.exstream.media.Metadata;

@DisplayName("What an account says of a single film")
class FilmWordsTest {
    @Test
    @DisplayName("is cut where it is longer than anybody reads")
    void bounded() {
        String endless = "a".repeat(100_000);
        List<String> many = Collections.nCopies(1_000, endless);

        var words = new FilmWords(endless, 0, many, many, many, endless, Map.of());

        assertThat(words.plot()).hasSize(FilmWords.LONGEST_PLOT);
        assertThat(words.tmdb()).hasSize(FilmWords.LONGEST_NAME);
        assertThat(List.of(words.genres(), words.actors(), words.directors()))
                .allSatisfy(
                        names ->
                                assertThat(names)
                                        .hasSize(FilmWords.MOST_NAMES)
                                        .allMatch(name -> name.length() == FilmWords.LONGEST_NAME));
    }

    @Test
    @DisplayName("completes what the list says with people, the first director before all")
    void completing() {
        var words = new FilmWords("", 0, List.of(), List.of("A"), List.of("D", "E"), "", Map.of());

        Metadata all = words.completing(Metadata.NONE.with(Facet.TAG, List.of("t")));

        assertThat(all.values(Facet.TAG)).containsExactly("t");
        assertThat(all.values(Facet.ACTOR)).containsExactly("A");
        assertThat(all.facts().director()).isEqualTo("D");
    }
}
