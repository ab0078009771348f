package tv.exstream.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.web.api.GermanTexts;

class YamlTextTest {
    @Test
    void everyPartKnowsItsPlace() throws UnreadableException {
        YamlNode root = YamlText.parse("# about\na: 1\nb:\n  - x\n  - {c: ~}\n").orElseThrow();

        YamlNode nothing = scalar("~", at(5, 9));
        YamlNode inner =
                new YamlNode.Mapping(List.of(new YamlNode.Entry("c", at(5, 6), nothing)), at(5, 5));
        YamlNode list = new YamlNode.Listing(List.of(scalar("x", at(4, 5)), inner), at(4, 3));
        assertThat(root)
                .isEqualTo(
                        new YamlNode.Mapping(
                                List.of(
                                        new YamlNode.Entry("a", at(2, 1), scalar("1", at(2, 4))),
                                        new YamlNode.Entry("b", at(3, 1), list)),
                                at(2, 1)));
    }

    @Test
    void anAliasStandsForItsAnchor() throws UnreadableException {
        YamlNode root = YamlText.parse("- &a {k: v}\n- *a\n").orElseThrow();

        assertThat(root)
                .isInstanceOfSatisfying(
                        YamlNode.Listing.class,
                        list -> assertThat(list.items().get(1)).isEqualTo(list.items().get(0)));
    }

    @Test
    void aTextOfCommentsIsNothing() throws UnreadableException {
        assertThat(YamlText.parse("# nothing\n")).isEmpty();
        assertThat(YamlText.parse("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [1, 2          | 2 | must be YAML",
                "{a: 1, a: 2}      | 1 | must have each key once: a",
                "a: *b             | 1 | must have the anchor of an alias before it: *b",
                "a: &b [*b]        | 1 | must have the anchor of an alias before it: *b",
                "{[1]: 2}          | 1 | must have words as keys",
                "a: b: c           | 1 | must be YAML",
            })
    void whatCannotBeReadIsNamedWithItsLine(String text, int line, String message) {
        assertThatThrownBy(() -> YamlText.parse(text + "\n"))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> assertThat(e.position().line()).isEqualTo(line))
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: \"\\UFFFFFFFF\"",
                "a: \"\\U00110000\"",
                "a: \"\\u",
                "a: \"\\U",
                "a: \"\\x",
                "a: \"\\u12"
            })
    @DisplayName(
            "H30: an escape of no character, or one that is cut off, is refused as any mistake")
    void escapesMustBeCharacters(String text) {
        assertThatThrownBy(() -> YamlText.parse(text))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("must be YAML");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [1, 2          | muss YAML sein: ",
                "{a: 1, a: 2}      | darf jeden Schlüssel nur einmal haben: a",
                "a: *b             | muss den Anker vor seinem Alias haben: *b",
                "{[1]: 2}          | muss Wörter als Schlüssel haben",
                "a: !!str 5        | darf keine Tags haben: tag:yaml.org,2002:str",
                "a: \"\\UFFFFFFFF\" | muss YAML sein: eine Escape-Folge",
            })
    void whatCannotBeReadIsToldInAnyLanguage(String text, String message) {
        assertThatThrownBy(() -> YamlText.parseUntagged(text + "\n"))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e ->
                                assertThat(e.complaint().in(GermanTexts.german()::said))
                                        .startsWith(message));
    }

    @Test
    void oneDocumentIsWanted() {
        assertThatThrownBy(() -> YamlText.parse("a: 1\n---\nb: 2\n"))
                .hasMessage("must be one YAML document: another");
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> YamlText.parse("[".repeat(1_000_000)))
                .hasMessage("must nest at most 32 deep: deeper");
    }

    @Test
    void aliasesOfAliasesDoNotMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i));
            bomb.append("*a%d, ".formatted(i - 1).repeat(10)).append("]\n");
        }

        assertThatThrownBy(() -> YamlText.parse(bomb.toString()))
                .hasMessageStartingWith("must have at most 1000000 parts");
    }

    @Test
    void anyTextIsReadOrRefused() {
        List<String> parts =
                List.of(
                        "a: ",
                        "- ",
                        "\n",
                        "  ",
                        "[",
                        "]",
                        "{",
                        "}",
                        "&x ",
                        "*x",
                        "'",
                        "\"",
                        "|",
                        ">",
                        "\\u",
                        "\\UFFFFFFFF",
                        "!t ",
                        "? ",
                        ", ",
                        "#",
                        "---\n",
                        "...\n",
                        "%",
                        "\t",
                        "é",
                        "\0",
                        "<<: ");
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            try {
                YamlText.parse(text.toString());
            } catch (UnreadableException e) {
                assertThat(e.position().line()).as("seed %d", seed).isPositive();
            }
        }
    }

    private static YamlNode scalar(String text, Position position) {
        return new YamlNode.Scalar(text, true, position);
    }

    private static Position at(int line, int column) {
        return new Position(line, column);
    }
}
