package tv.exstream.web.ui.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tv.exstream.config.CommandLine;
import tv.exstream.config.SettingState;
import tv.exstream.config.SettingsDesk;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.web.RemarkTexts;

/// What is wrong with settings, in German.
class SettingMistakesTest {
    /// Each is wrong for most settings, and one of them for all but those that are any text.
    private static final List<String> WRONG =
            List.of(
                    "",
                    " ",
                    "?? !!",
                    "-1",
                    "999999999999",
                    "1.5",
                    "http://",
                    "\0",
                    "{nothing}",
                    "***");

    /// Words of our English sentences that are none of German or of examples.
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b(?:a|or|and|of|like|with|without|must|be|one|empty|list|length|time|path)\\b");

    private static final SettingsDesk DESK =
            SettingsDesk.open(CommandLine.parse(List.of()), Map.of(), UnaryOperator.identity());

    static Stream<SettingState> settings() {
        return DESK.all().stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void nothingThatIsWrongWithASettingStaysEnglish(SettingState setting) {
        for (ProblemException wrong : complaints(setting)) {
            assertThat(words(wrong.remark()))
                    .as(wrong.getMessage())
                    .startsWith(setting.key() + " muss ")
                    .doesNotContainPattern(ENGLISH);
            assertThat(wrong.remark().isQuoted()).as(wrong.getMessage()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void programsAreToldTheSameInEnglish(SettingState setting) {
        for (ProblemException wrong : complaints(setting)) {
            assertThat(wrong)
                    .hasMessageStartingWith(
                            wrong.remark().word() == Demand.SECRET_AS_SHOWN
                                    ? setting.key() + " must be the secret itself"
                                    : setting.key() + " must be " + setting.wanted().english());
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatASettingMayBeIsAlsoToldByItself(SettingState setting) {
        assertThat(said(setting.wanted())).doesNotContainPattern(ENGLISH).doesNotEndWith(",");
    }

    @Test
    void mostSettingsHaveSomethingThatIsWrong() {
        assertThat(settings().filter(each -> complaints(each).isEmpty()).map(SettingState::wanted))
                .as("what takes any text")
                .allMatch(wanted -> wanted.word() == Demand.A_TEXT);
    }

    private static List<ProblemException> complaints(SettingState setting) {
        List<ProblemException> complaints = new ArrayList<>();
        for (String text : WRONG) {
            try {
                DESK.check(Map.of(setting.key(), Optional.of(text)), Optional.empty());
            } catch (ProblemException e) {
                complaints.add(e);
            }
        }
        return complaints;
    }

    /// In German, without what was found.
    private static String words(Remark remark) {
        Remark without =
                remark.word() == Demand.VALUE_WRONG
                        ? Remark.of(
                                Demand.VALUE_WRONG,
                                remark.values().get(0),
                                remark.values().get(1),
                                "")
                        : remark;
        return said(without);
    }

    private static String said(Remark remark) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/remark");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new RemarkTexts(messages, () -> Optional.of(Locale.GERMAN)).said(remark);
    }
}
