package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A thing has one word in each language, wherever it is spoken of.
class WordsTest {
    /// The heading of a group of pages, which is about planning as such.
    private static final List<String> FREE = List.of("navigation.group.schedule");

    /// Five fit side by side on a phone, where the whole word of one of them would be wider than its place.
    private static final String SHORT = "frame.foot.";

    @ParameterizedTest
    @CsvSource({
        "guides?, Programmführer",
        "schedules?, Sendepl[aä]n",
        "timelines?, Abl[aä]uf",
        // "The programme guide" is one word in German
        "programmes?, Sendung|Programmführer"
    })
    void whatIsOneThingHasOneWord(String english, String german) {
        assertThat(texts(""))
                .anySatisfy((key, text) -> assertThat(text).containsPattern(word(english)));
        assertThat(speakingOf(english)).allSatisfy((key, text) -> containsWord(text, german));
    }

    /// Words that were used beside them.
    @ParameterizedTest
    @ValueSource(strings = {"Programmübersicht", "Programmzeitschrift", "Programmdatei"})
    void noOtherWordIsUsed(String other) {
        assertThat(texts("_de").values()).noneMatch(text -> text.contains(other));
    }

    private static void containsWord(String text, String german) {
        assertThat(text).containsPattern(Pattern.compile("(?iu)" + german));
    }

    /// The German texts whose English ones have the word.
    private static Map<String, String> speakingOf(String english) {
        Map<String, String> german = new TreeMap<>(texts("_de"));
        Map<String, String> all = texts("");
        german.keySet().removeAll(FREE);
        german.keySet().removeIf(key -> key.startsWith(SHORT));
        german.keySet().removeIf(key -> !word(english).matcher(all.get(key)).find());
        return german;
    }

    private static Pattern word(String english) {
        return Pattern.compile("(?i)\\b" + english + "\\b");
    }

    private static Map<String, String> texts(String suffix) {
        Map<String, String> all = new TreeMap<>();
        TextFiles.areas().forEach(area -> all.putAll(TextFiles.texts(area, suffix)));
        return all;
    }
}
