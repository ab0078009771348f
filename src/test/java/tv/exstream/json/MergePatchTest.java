package tv.exstream.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Language;
import tv.exstream.pick.Layout;
import tv.exstream.pick.Preferences;
import tv.exstream.pick.SubtitleMode;

class MergePatchTest {
    @Test
    void whatIsAbsentStaysAndNullTakesAway() {
        Preferences german = patched(Preferences.PLAIN, "{'audio': {'languages': ['German']}}");
        Preferences surround =
                patched(german, "{'audio': {'layout': 'SURROUND'}, 'subtitles': {'mode': 'ANY'}}");
        Preferences back = patched(surround, "{'audio': {'languages': null}, 'subtitles': null}");

        assertThat(german.audio().languages()).containsExactly(new Language("deu"));
        assertThat(surround.audio().languages()).isEqualTo(german.audio().languages());
        assertThat(surround.audio().layout()).isEqualTo(Layout.SURROUND);
        assertThat(surround.subtitles().mode()).contains(SubtitleMode.ANY);
        assertThat(back.audio().layout()).isEqualTo(Layout.SURROUND);
        assertThat(back.audio().languages()).isEmpty();
        assertThat(back.subtitles()).isEqualTo(Preferences.PLAIN.subtitles());
        assertThat(patched(back, "{}")).isEqualTo(back);
    }

    @Test
    @DisplayName("PL-18: a list is replaced as a whole, also by an empty one")
    void listsAreReplacedAsAWhole() {
        Preferences ruled =
                patched(
                        Preferences.PLAIN,
                        "{'rules': [{'audio': {'languages': ['ja']}}, {'subtitles': {}}]}");

        assertThat(ruled.rules()).hasSize(2);
        assertThat(patched(ruled, "{'rules': []}").rules()).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'audio': {'languages': ['Klingonese']}} | audio.languages[0]: must be a language such as de, deu or German: Klingonese",
                "{'audio': {'layout': 'MONO'}} | audio.layout must be",
                "{'sound': {}} | sound must not be there",
                "{'rules': [{'when': 'weekday = 6'}]} | rules[0]: when: expression must use only the variables",
                "{'rules': [{'audio': {'condition': 'channels >'}}]} | rules[0].audio.condition: expression must have",
                "[] | body must be an object in braces",
                "{'a': {'a': {'a': 1}}} | a must not be there",
            })
    void whatIsWrongIsSaidWithItsPlace(String patch, String message) {
        assertThatThrownBy(() -> patched(Preferences.PLAIN, patch)).hasMessageContaining(message);
    }

    private static Preferences patched(Preferences before, String patch) {
        return MergePatch.apply(before, patch.replace('\'', '"'), Preferences.class);
    }
}
