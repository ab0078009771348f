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
}
