package tv.exstream.web.ui.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.Golden;
import tv.exstream.config.CommandLine;
import tv.exstream.config.SettingForm;
import tv.exstream.config.SettingState;
import tv.exstream.config.SettingsDesk;

class SettingTextsTest {
    private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");

    private static final List<SettingState> ALL =
            SettingsDesk.open(CommandLine.parse(List.of()), Map.of(), UnaryOperator.identity())
                    .all();

    @Test
    void inEnglishSettingsAreDescribedByTheirDeclaration() {
        String texts =
                ALL.stream()
                        .map(each -> "settings.about.%s=%s%n".formatted(each.key(), each.about()))
                        .collect(Collectors.joining())
                        .replace('\'', '’');

        Golden.assertFileMatches(MESSAGES.resolve("settings-about.properties"), texts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de"})
    void everySettingHasANameAndADescriptionInEveryLanguage(String language) throws IOException {
        Properties names = read("settings" + language);
        Properties descriptions = read("settings-about" + language);

        assertThat(names.stringPropertyNames())
                .containsAll(ALL.stream().map(each -> "settings.label." + each.key()).toList());
        assertThat(descriptions.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        ALL.stream().map(each -> "settings.about." + each.key()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de"})
    void everyChoiceIsSaidInWordsOfEveryLanguageAndNoOtherIs(String language) throws IOException {
        List<String> choices =
                ALL.stream()
                        .flatMap(
                                each ->
                                        each.form() instanceof SettingForm.Choice(var words)
                                                ? words.stream()
                                                        .map(
                                                                word ->
                                                                        ValueShown.word(
                                                                                each.key(), word))
                                                : Stream.empty())
                        .toList();

        assertThat(
                        read("settings" + language).stringPropertyNames().stream()
                                .filter(name -> name.startsWith("settings.choice.")))
                .containsExactlyInAnyOrderElementsOf(choices)
                .hasSizeGreaterThan(40);
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
