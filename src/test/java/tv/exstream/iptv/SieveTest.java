package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.iptv.Rule.Where;
import tv.exstream.problem.ProblemException;

@DisplayName("Rules over the entries of a source")
class SieveTest {
    private static final ListedEntry NEWS = Entries.in("UK News", "UK: BBC News FHD");
    private static final ListedEntry SPORT = Entries.in("Sport", "Sport 1");

    private static Verdict verdict(ListedEntry entry, Rule... rules) {
        return new Sieve(new Rules(List.of(rules), false)).of(entry);
    }

    private static ListedEntry shown(ListedEntry entry, Rule... rules) {
        return verdict(entry, rules).entry();
    }

    @Test
    @DisplayName("keep everything as it is when there are none")
    void noRules() {
        assertThat(verdict(NEWS)).isEqualTo(new Verdict.Kept(NEWS, List.of()));
    }

    @Test
    @DisplayName("keep and drop groups in any case of letters")
    void groups() {
        assertThat(verdict(NEWS, new Rule.KeepGroups(List.of("uk news"))).isKept()).isTrue();
        assertThat(verdict(SPORT, new Rule.KeepGroups(List.of("uk news"))))
                .isEqualTo(new Verdict.Dropped(SPORT, 1));
        assertThat(verdict(SPORT, new Rule.DropGroups(List.of("SPORT"))).isKept()).isFalse();
    }

    @Test
    @DisplayName("keep and drop what an expression is in, of the name, of the group or of both")
    void expressions() {
        Where bbc = new Where("^uk: bbc", "");

        assertThat(verdict(NEWS, new Rule.Keep(bbc)).isKept()).isTrue();
        assertThat(verdict(SPORT, new Rule.Keep(bbc)).isKept()).isFalse();
        assertThat(verdict(NEWS, new Rule.Drop(new Where("bbc", "news$"))).isKept()).isFalse();
        assertThat(verdict(NEWS, new Rule.Drop(new Where("bbc", "sport"))).isKept()).isTrue();
    }

    @Test
    @DisplayName(
            "are applied in order: each sees what those before it made, and the verdict names them")
    void order() {
        Verdict verdict =
                verdict(
                        NEWS,
                        new Rule.Rename("^UK: ", ""),
                        new Rule.Keep(new Where("^BBC", "")),
                        new Rule.Rename("(\\w+) FHD", "$1!"),
                        new Rule.SetGroup(Where.ANY, "Mine"));

        assertThat(verdict.entry().name()).isEqualTo("BBC News!");
        assertThat(verdict.entry().labels().group()).isEqualTo("Mine");
        assertThat(verdict).isInstanceOf(Verdict.Kept.class);
        assertThat(((Verdict.Kept) verdict).changedBy()).containsExactly(1, 3, 4);
    }

    @Test
    @DisplayName("never change the key")
    void keysStay() {
        assertThat(shown(NEWS, new Rule.StripDecorations(), new Rule.Rename(".+", "X")).key())
                .isEqualTo(NEWS.key());
    }

    @Test
    @DisplayName("leave a name alone of which nothing would be left")
    void noEmptyNames() {
        assertThat(shown(NEWS, new Rule.Rename(".*", "")).name()).isEqualTo(NEWS.name());
    }

    @DisplayName("strip decorations")
    @ParameterizedTest
    @CsvSource({
        "UK: BBC One FHD, BBC One",
        "|DE| Das Erste ᴴᴰ, Das Erste",
        "Sky Sport [4K] HEVC, Sky Sport",
        "HD, HD",
        "HDNet, HDNet",
        "Channel 4 +1 HD, Channel 4 +1"
    })
    void decorations(String name, String plain) {
        assertThat(shown(Entries.live(name), new Rule.StripDecorations()).name()).isEqualTo(plain);
    }

    @Test
    @DisplayName("number what they fit in the order of the list")
    void numbers() {
        var sieve =
                new Sieve(
                        new Rules(List.of(new Rule.NumberFrom(new Where("", "news"), 100)), false));

        assertThat(
                        Stream.of(NEWS, SPORT, NEWS)
                                .map(sieve::of)
                                .map(verdict -> verdict.entry().labels().number()))
                .containsExactly("100", "", "101");
    }

    @DisplayName("row 33: drop headings between entries")
    @ParameterizedTest
    @CsvSource({
        "##### SPORTS #####, true",
        "===== UK =====, true",
        "--- [ News ] ---, true",
        "★★ VIP ★★, true",
        "BBC One, false",
        "C-SPAN 2, false",
        "*Sport*, false"
    })
    void headings(String name, boolean dropped) {
        assertThat(verdict(Entries.live(name), new Rule.DropHeadings()).isKept())
                .isNotEqualTo(dropped);
    }

    @Test
    @Timeout(60)
    @DisplayName("H24: an expression that would take other engines years takes no time")
    void catastrophicExpressions() {
        ListedEntry hostile = Entries.live("a".repeat(190) + "!");

        for (int n = 0; n < 2_000; n++) {
            assertThat(verdict(hostile, new Rule.Keep(new Where("^(a+)+$", ""))).isKept())
                    .isFalse();
        }
    }

    @DisplayName("H24: what is no expression is refused with its reason when the rule is made")
    @ParameterizedTest
    @ValueSource(strings = {"(", "a{2000}", "(?=x)", "\\"})
    void refusedExpressions(String expression) {
        assertThatThrownBy(() -> new Rule.Rename(expression, ""))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("expression must be one of RE2");
        assertThatThrownBy(() -> new Where(expression, "")).isInstanceOf(ProblemException.class);
    }

    @DisplayName("a replacement that names what is not there is refused when the rule is made")
    @ParameterizedTest
    @ValueSource(strings = {"$2", "$", "costs $x", "end\\"})
    void refusedReplacements(String replacement) {
        assertThatThrownBy(() -> new Rule.Rename("(a)", replacement))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("replacement must name groups up to $1");
    }
}
