package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class LoginNameTest {
    private static final String ODD =
            "aZ0._-@+%/\\ '\"<>\u0000\n"
                    + "\u202E\u200B\uD83D\uDCFA\u0301\u0430\u03B1\u3164\uFE0F\uFDFA\uFF21ßİı";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "Ada.Lovelace",
                "ada+tv@example.org",
                "Jürgen",
                "Мария",
                "Ελένη",
                "山田さん",
                "김철수",
                "7",
                "a_b-c"
            })
    void peopleAreCalledSo(String text) {
        assertThat(new LoginName(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @DisplayName(
            "H34 what is no name: patterns, paths, blanks, controls, what is not seen, and mixed"
                    + " scripts")
    @ValueSource(
            strings = {
                "",
                " ",
                "%",
                "a%",
                "a b",
                "a/b",
                "..",
                ".a",
                "-a",
                "a\\b",
                "a:b",
                "a\u0000",
                "a\nb",
                "\u202Eada",
                "a\u200Bda",
                "a\u200Dda",
                "\u3164",
                "ada\uFE0F",
                "a\u0301\u0301\u0301\u0301\u0301",
                "\u0430da",
                "ad\u03B1",
                "\uD83D\uDCFA",
                "\uFDFA"
            })
    void nobodyIsCalledSo(String text) {
        assertThat(LoginName.parse(text)).isEmpty();
        assertThatThrownBy(() -> new LoginName(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE));
    }

    @Test
    @DisplayName("H34 long names are refused before they are looked at")
    void namesAreBounded() {
        assertThat(LoginName.parse("a".repeat(LoginName.MOST_CHARS))).isPresent();
        assertThat(LoginName.parse("a".repeat(LoginName.MOST_CHARS + 1))).isEmpty();
        assertThat(LoginName.parse("\uFDFA".repeat(10_000_000))).isEmpty();
    }

    @Test
    void aNameIsInNormalForm() {
        assertThat(new LoginName("  \uFF21\uFF44\uFF41\uFF11 ")).isEqualTo(new LoginName("Ada1"));
        assertThat(new LoginName("Ju\u0308rgen")).isEqualTo(new LoginName("J\u00FCrgen"));
        assertThat(new LoginName("ada")).isNotEqualTo(new LoginName("Ada"));
    }

    @ParameterizedTest
    @DisplayName("H34 names that are taken for one another have the same likeness")
    @CsvSource({
        "ada, ADA",
        "straße, STRASSE",
        "ada, \u0410\u0501\u0430",
        "cop, \u0441\u043E\u0440",
        "pauo, \u03C1\u03B1\u03C5\u03BF",
        "bill, BI11",
        "Jürgen, jurgen",
        "modern, modem",
        "leo, Ie0",
        "Łukasz, lukasz",
        "ilk, \u0131lk"
    })
    void twinsAreAlike(String one, String other) {
        assertThat(new LoginName(one).likeness()).isEqualTo(new LoginName(other).likeness());
    }

    @ParameterizedTest
    @CsvSource({"ada, adam", "Мария, Мирия", "山田, 山本", "user1, user2", "anna, hanna"})
    void otherNamesAreNotAlike(String one, String other) {
        assertThat(new LoginName(one).likeness()).isNotEqualTo(new LoginName(other).likeness());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsTakenIsStableAndAloneInItsLikeness(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String text = odd(random);
            LoginName.parse(text)
                    .ifPresent(
                            name -> {
                                assertThat(new LoginName(name.text()))
                                        .as("seed %d", seed)
                                        .isEqualTo(name);
                                assertThat(name.text().codePointCount(0, name.text().length()))
                                        .isBetween(1, LoginName.MOST_CHARS);
                                assertThat(name.text())
                                        .doesNotContainPattern("[\\p{C}\\s%/\\\\'\"<>]");
                                LoginName.parse(name.text().toUpperCase(Locale.ROOT))
                                        .ifPresent(
                                                upper ->
                                                        assertThat(upper.likeness())
                                                                .as(name.text())
                                                                .isEqualTo(name.likeness()));
                            });
        }
    }

    @Test
    @DisplayName(
            "H38 words with which paths begin are no names for players, in any case of letters, and"
                    + " are names of accounts")
    void pathWordsAreNotForPlayers() {
        for (String word :
                new String[] {
                    "admin",
                    "API",
                    "live",
                    "timeshift",
                    "iptv",
                    "t",
                    "movie",
                    "Assets",
                    "player_api.php"
                }) {
            assertThat(new LoginName(word).isForPlayers()).as(word).isFalse();
        }
        assertThat(new LoginName("ada").isForPlayers()).isTrue();
        assertThat(new LoginName("livingroom").isForPlayers()).isTrue();
    }

    private static String odd(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(1, 12);
        for (int i = 0; i < length; i++) {
            int c =
                    random.nextInt(3) == 0
                            ? random.nextInt(0x2FFFF)
                            : ODD.charAt(random.nextInt(ODD.length()));
            text.appendCodePoint(random.nextInt(3) == 0 ? 'a' + random.nextInt(26) : c);
        }
        return text.toString();
    }
}
