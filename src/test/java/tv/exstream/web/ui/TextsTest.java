package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.problem.Problem;

/// Everything that pages say is said in both languages, is used, and stands in the files of texts alone.
class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /// What an element says between its tags.
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");

    /// What is said by an attribute that is not made of a message.
    private static final Pattern SAID =
            Pattern.compile(
                    "\\s(?:title|placeholder|alt|aria-label|aria-description|label|data-label|data-confirm|data-yes|data-done)=\"([^\"]*\\p{L}[^\"]*)\"");

    /// What Thymeleaf writes as text.
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "th:(?:u?text|title|placeholder|alt|aria-label|data-label|data-confirm|data-yes|data-done)=\"([^\"]*)\"");

    /// Literals of expressions.
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'|^\\|([^|$]*)");

    /// What is more than a part of a key, an id or an address.
    private static final Pattern WORDS = Pattern.compile("\\p{Lu}|\\p{L} | \\p{L}");

    /// Names, and what is the same in every language.
    private static final Set<String> NAMES =
            Set.of(
                    "EX",
                    "Stream",
                    "TV",
                    "EXStreamTV",
                    "/iptv/channels.m3u",
                    "--",
                    "· EXStreamTV",
                    // Of Thymeleaf's formats.
                    "DEFAULT");

    static Stream<String> areas() {
        return TextFiles.areas().stream();
    }

    static Stream<Path> templates() {
        return TextFiles.templates().stream();
    }

    @ParameterizedTest
    @MethodSource("areas")
    void bothLanguagesHaveTheSameTexts(String area) {
        assertThat(TextFiles.texts(area, "_de").keySet())
                .isEqualTo(TextFiles.texts(area, "").keySet());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void translationsHaveTheSamePlaces(String area) {
        Map<String, String> german = TextFiles.texts(area, "_de");

        TextFiles.texts(area, "")
                .forEach(
                        (key, text) ->
                                assertThat(places(german.getOrDefault(key, "")))
                                        .as(key)
                                        .isEqualTo(places(text)));
    }

    /// A straight apostrophe is a quote where a text has places, and looks worse anyway.
    @ParameterizedTest
    @MethodSource("areas")
    void textsSayThingsAndCanBeRead(String area) {
        for (String language : List.of("", "_de")) {
            TextFiles.texts(area, language)
                    .forEach(
                            (key, text) -> {
                                assertThat(text).as(key).isNotBlank().doesNotContain("'");
                                // without places a text is taken as it stands
                                if (text.matches(".*\\{[0-9].*")) {
                                    assertThat(new MessageFormat(text, Locale.GERMAN)).isNotNull();
                                }
                            });
        }
    }

    @Test
    void everyTextStandsInOneFile() {
        List<String> keys =
                TextFiles.areas().stream()
                        .flatMap(area -> TextFiles.texts(area, "").keySet().stream())
                        .toList();

        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemIsNamed(Problem problem) {
        assertThat(TextFiles.texts("problem", "_de")).containsKey("js.problem." + problem.name());
    }

    @Test
    void everyTextIsUsed() {
        TextUses uses = TextUses.all();

        assertThat(TextFiles.all().keySet().stream().filter(key -> !uses.has(key))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTextThatATemplateAsksForIsThere(Path template) {
        Set<String> keys = TextFiles.all().keySet();
        TextUses uses = TextUses.inTemplate(template);

        assertThat(keys).containsAll(uses.keys());
        assertThat(uses.beginnings())
                .allMatch(
                        each ->
                                each.startsWith("api/")
                                        || keys.stream().anyMatch(key -> key.startsWith(each)));
    }

    @Test
    void everyTextThatAScriptAsksForIsThere() {
        Set<String> keys = TextFiles.all().keySet();
        Pattern asked = Pattern.compile("\\b(text|counted)\\(\"([\\w.-]+)\"");

        for (Path script : TextFiles.scripts()) {
            Matcher found = asked.matcher(TextFiles.read(script));
            while (found.find()) {
                String key = "js." + found.group(2);
                assertThat(keys)
                        .as(script.toString())
                        .contains(found.group(1).equals("text") ? key : key + ".other");
            }
        }
    }

    @Test
    void scriptsThatSpeakOfSchedulesFetchTheTextsOfSchedules() {
        List<String> speakers =
                TextFiles.scripts().stream()
                        .map(TextFiles::read)
                        .filter(script -> script.matches("(?s).*[\"`]schedule\\..*"))
                        .toList();

        assertThat(speakers)
                .hasSizeGreaterThan(10)
                .allMatch(script -> script.contains("import \"./schedule-texts.js\";"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHaveNoWordsOfTheirOwn(Path template) {
        String html =
                TextFiles.read(template)
                        .replaceAll(
                                "(?s)<!--/\\*.*?\\*/-->|<code>[^<]*</code>|<pre"
                                        + " class=\"block-code\">[^<]*</pre>|<ol class=\"log\".*?</ol>",
                                "");
        List<String> words = new ArrayList<>(found(BETWEEN_TAGS, html));
        words.addAll(found(SAID, html));
        found(WRITTEN, html).forEach(said -> words.addAll(literals(said)));

        assertThat(words.stream().map(String::strip).filter(each -> !NAMES.contains(each)))
                .as("words of " + template + " belong into messages")
                .isEmpty();
    }

    private static List<String> literals(String expression) {
        return LITERAL.matcher(expression)
                .results()
                .map(each -> String.valueOf(each.group(1) == null ? each.group(2) : each.group(1)))
                .filter(each -> WORDS.matcher(each).find())
                .toList();
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(each -> each.group(1)).toList();
    }

    private static Set<String> places(String text) {
        Matcher matcher = PLACE.matcher(text);
        Set<String> places = new TreeSet<>();
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }
}
