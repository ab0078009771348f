package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticularsTest {
    @Test
    void whateverAFileSaysStaysBounded() {
        Map<String, String> roles = new LinkedHashMap<>();
        IntStream.range(0, 1_000).forEach(n -> roles.put("A" + n, "R" + n));
        List<Score> scores = IntStream.range(0, 99).mapToObj(n -> new Score("s" + n, 1)).toList();
        List<Wording> wordings =
                IntStream.range(0, 99).mapToObj(n -> new Wording("x" + n, "t", "", "")).toList();

        var some = new Particulars("", "s".repeat(999), Wording.NONE, wordings, roles, scores);

        assertThat(some.roles()).hasSize(100).containsEntry("A0", "R0");
        assertThat(some.scores()).hasSize(10);
        assertThat(some.translations()).hasSize(20);
        assertThat(some.sortTitle()).hasSize(200);
    }

    @Test
    void whoPlaysNobodyHasNoRole() {
        Map<String, String> roles = Map.of("A", " ", "B", " Cook\u0000", " ", "Nobody");

        var some = new Particulars("", "", Wording.NONE, List.of(), roles, List.of());

        assertThat(some.roles()).containsExactly(Map.entry("B", "Cook\uFFFD"));
        assertThat(some.role("A")).isEmpty();
    }

    @Test
    void cuttingTwiceIsCuttingOnce() {
        String text = "x".repeat(199) + " \uD83D\uDE00" + "y";

        var once = new Wording("", text, text, text);

        assertThat(new Wording("", once.title(), once.show(), once.plot())).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void aScoreIsMoreThanNothingAndAtMostTheBest(int tenths) {
        assertThatThrownBy(() -> new Score("imdb", tenths))
                .hasMessage("a score must be 1..100 tenths: " + tenths);
    }

    @Test
    void anotherOneCompletesWhatIsMissing() {
        Particulars own = particulars("de", Map.of("Ada", "Captain"), new Score("imdb", 74));
        Particulars other =
                new Particulars(
                        "en",
                        "Ferry, The",
                        new Wording("da", "Færgen", "", ""),
                        List.of(
                                new Wording("fr", "Autre", "", ""),
                                new Wording("it", "Il", "", "")),
                        Map.of("Ada", "Cook", "Bob", "Mate"),
                        List.of(new Score("imdb", 10), new Score("tmdb", 80)));

        Particulars both = own.completedBy(other);

        assertThat(both)
                .isEqualTo(
                        new Particulars(
                                "de",
                                "Ferry, The",
                                new Wording("da", "Færgen", "", ""),
                                List.of(
                                        new Wording("fr", "Le bac", "", ""),
                                        new Wording("it", "Il", "", "")),
                                Map.of("Ada", "Captain", "Bob", "Mate"),
                                List.of(new Score("imdb", 74), new Score("tmdb", 80))));
        assertThat(Particulars.NONE.completedBy(own)).isEqualTo(own);
        assertThat(own.completedBy(Particulars.NONE)).isEqualTo(own);
    }

    @Test
    void whatItIsWrittenInIsNoTranslation() {
        Particulars german = particulars("de", Map.of(), new Score("imdb", 74));

        Particulars french = german.writtenIn("fr");

        assertThat(french.language()).isEqualTo("fr");
        assertThat(french.translations()).isEmpty();
        assertThat(german.writtenIn("en").translations()).isEqualTo(german.translations());
    }

    @Test
    void anEpisodeHasOfItsShowWhatItDoesNotSayItself() {
        Particulars show = particulars("de", Map.of("Ada", "Captain"), new Score("imdb", 74));

        Particulars inShow = Particulars.NONE.inShow(show);

        assertThat(inShow.roles()).isEqualTo(show.roles());
        assertThat(inShow.scores()).isEqualTo(show.scores());
        assertThat(inShow.translations()).containsExactly(new Wording("fr", "", "Le bac", ""));
        assertThat(particulars("en", Map.of("Bob", "Mate"), new Score("", 1)).inShow(show).roles())
                .isEqualTo(Map.of("Bob", "Mate"));
    }

    private static Particulars particulars(
            String language, Map<String, String> roles, Score score) {
        List<Wording> french = List.of(new Wording("fr", "Le bac", "", ""));
        return new Particulars(language, "", Wording.NONE, french, roles, List.of(score));
    }
}
