package tv.exstream.web.ui.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.exstream.json.RulesShape;
import tv.exstream.json.TypeShape;
import tv.exstream.json.TypeShape.Field;
import tv.exstream.json.TypeShape.Value;
import tv.exstream.schedule.Change;

/// Whatever rules may say has a name that people read in their forms.
class RuleTextsTest {
    /// Browsers know these in every language.
    private static final Pattern OF_THE_CALENDAR =
            Pattern.compile(".*DAY|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|.*BER");

    private static final Properties TEXTS = texts();

    private static Properties texts() {
        Properties texts = new Properties();
        var file = RuleTextsTest.class.getResourceAsStream("/messages/schedule.properties");
        try (Reader reader =
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Stream<Field> fields() {
        return RulesShape.ofRules().types().values().stream()
                .map(TypeShape::fields)
                .flatMap(Collection::stream);
    }

    private static Stream<String> words(Value value) {
        return Stream.concat(
                value.words().stream(), value.element().stream().flatMap(RuleTextsTest::words));
    }

    @Test
    void everyFieldHasAName() {
        assertThat(fields().map(field -> "js.schedule.field." + field.name()).distinct())
                .isNotEmpty()
                .allMatch(TEXTS::containsKey);
    }

    @Test
    void everyWordHasItsMeaning() {
        assertThat(
                        fields().flatMap(field -> words(field.value()))
                                .filter(word -> !isOfTheCalendar(word))
                                .map(word -> "js.schedule.word." + word)
                                .distinct())
                .isNotEmpty()
                .allMatch(TEXTS::containsKey);
    }

    private static boolean isOfTheCalendar(String word) {
        return !word.equals("DAY") && OF_THE_CALENDAR.matcher(word).matches();
    }

    @Test
    void everyDeedOfTheHistoryHasAName() {
        assertThat(Change.Deed.values())
                .extracting(deed -> "js.schedule.deed." + deed)
                .allMatch(TEXTS::containsKey);
    }

    @Test
    void everyVariantHasAName() {
        assertThat(
                        RulesShape.ofRules().types().values().stream()
                                .flatMap(shape -> shape.variants().keySet().stream())
                                .map(type -> "js.schedule.type." + type)
                                .distinct())
                .isNotEmpty()
                .allMatch(TEXTS::containsKey);
    }
}
