package tv.exstream.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @DisplayName("SB-10: a language is one however it is written")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "EN", "en", "eng", "ENG", "English", "english", "en-US", "en_GB", "EN-us", " eng "
            })
    void englishIsOne(String written) {
        assertThat(Language.parse(written)).contains(new Language("eng"));
    }

    @ParameterizedTest
    @CsvSource({
        "ger, deu",
        "deu, deu",
        "de, deu",
        "German, deu",
        "Deutsch, deu",
        "fre, fra",
        "Français, fra",
        "francais, fra",
        "jp, jpn",
        "chi, zho",
        "zh-Hans, zho",
        "cmn, zho",
        "Chinese (Simplified), zho",
        "pt-BR, por",
        "pob, por",
        "Brazilian Portuguese, por",
        "nb, nor",
        "nob, nor",
        "no, nor",
        "nn, nno",
        "iw, heb",
        "scr, hrv",
        "yue, yue",
        "qad, qad",
        "mul, mul",
        "zxx, zxx",
        "mis, mis",
        "und, und",
        "Undetermined, und",
    })
    void formsAndSpellings(String written, String code) {
        assertThat(Language.parse(written)).contains(new Language(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "qzz", "xx", "e", "Klingonese", "ita,ita,eng", "123", "-"})
    void whatIsNoLanguage(String written) {
        assertThat(Language.parse(written)).isEmpty();
    }

    @Test
    void everyBibliographicCodeIsTheTerminologicalOne() {
        String pairs =
                "alb sqi arm hye baq eus bur mya chi zho cze ces dut nld fre fra geo kat ger deu gre ell ice isl mac mkd mao mri"
                        + " may msa per fas rum ron slo slk tib bod wel cym";
        List<String> codes = List.of(pairs.split(" "));

        for (int i = 0; i < codes.size(); i += 2) {
            assertThat(Language.parse(codes.get(i))).contains(new Language(codes.get(i + 1)));
            assertThat(Language.parse(codes.get(i + 1))).contains(new Language(codes.get(i + 1)));
        }
    }

    @Test
    void everyLanguageThatJavaKnowsIsKnownByItsCodesAndItsName() {
        for (String code : Locale.getISOLanguages()) {
            if (code.length() != 2 || code.equals("nb") || code.equals("sh")) {
                continue;
            }
            Locale locale = Locale.of(code);
            Language language = Language.parse(code).orElseThrow();
            assertThat(Language.parse(locale.getISO3Language())).as(code).contains(language);
            assertThat(Language.parse(locale.getDisplayLanguage(Locale.ENGLISH)))
                    .as(code)
                    .contains(language);
        }
    }

    @Test
    void aStreamThatDoesNotSayItsLanguageHasOneThatIsNotDetermined() {
        assertThat(Language.ofStream("")).isEqualTo(Language.UNDETERMINED);
        assertThat(Language.ofStream("gibberish")).isEqualTo(Language.UNDETERMINED);
        assertThat(Language.UNDETERMINED.isDetermined()).isFalse();
        assertThat(Language.ofStream("de").isDetermined()).isTrue();
    }

    @Test
    void aLanguageHasAName() {
        assertThat(new Language("deu").englishName()).isEqualTo("German");
        assertThat(new Language("deu")).hasToString("deu");
        assertThatThrownBy(() -> new Language("de"))
                .hasMessageContaining("three small letters: de");
    }

    @Test
    void anyTextIsReadWithoutFailing() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(80), 0, 0x2000).forEach(text::appendCodePoint);

            Language.parse(text.toString())
                    .ifPresent(language -> assertThat(language.code()).hasSize(3));
        }
    }
}
