package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tv.exstream.media.Language;
import tv.exstream.pick.LanguageName;
import tv.exstream.pick.PickWord;
import tv.exstream.pick.Reason;

/// What remarks are in other languages is told by [RemarkTextsTest].
class SentenceTextsTest {
    @ParameterizedTest
    @CsvSource({"deu, Deutsch, German", "eng, Englisch, English", "und, ohne Angabe, not said"})
    void languagesAreCalledByTheirNamesInTheLanguageOfWhoAsks(
            String code, String german, String english) {
        Reason reason =
                Reason.of(PickWord.LANGUAGE_WANTED_AS, new LanguageName(new Language(code)), 2);

        assertThat(said(reason, Locale.GERMANY))
                .isEqualTo("Sprache " + german + ", gewünscht als Nummer 2");
        assertThat(said(reason, Locale.UK)).isEqualTo(reason.english()).contains(english);
    }

    @Test
    void aLanguageWithoutANameIsCalledAsInEnglish() {
        Language rare = new Language("qaa");

        assertThat(texts(Locale.GERMAN).name(rare)).isEqualTo(rare.englishName());
    }

    @Test
    void reasonsWithinAreSaidInTheSameLanguage() {
        Reason avoided =
                Reason.of(
                        PickWord.BY_RULE,
                        1_234,
                        Reason.of(PickWord.AVOIDED, Reason.of(PickWord.COMMENTARY)));

        assertThat(said(avoided, Locale.GERMAN)).isEqualTo("Regel 1234: vermieden: Kommentar");
    }

    @Test
    void whatFilesSayIsSaidAsItIs() {
        Reason title = Reason.of(PickWord.TITLE_HAS, "director's {0}");

        assertThat(said(title, Locale.GERMAN)).isEqualTo("Titel enthält director's {0}");
    }

    private static String said(Reason reason, Locale language) {
        return texts(language).text(reason);
    }

    private static SentenceTexts texts(Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/pick");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new SentenceTexts(messages, language, ZoneOffset.UTC);
    }
}
