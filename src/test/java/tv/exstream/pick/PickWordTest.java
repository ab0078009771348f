package tv.exstream.pick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.Trait;

class PickWordTest {
    @ParameterizedTest
    @EnumSource
    void everyWordHasEachOfItsPlacesOnce(PickWord word) {
        assertThat(word.english(Collections.nCopies(word.places(), "<>")))
                .doesNotContain("{", "}")
                .isNotBlank();
    }

    /// Messages have no straight apostrophes, which are quotes in them.
    @ParameterizedTest
    @EnumSource
    void pagesSayInEnglishWhatProgramsAreTold(PickWord word) {
        var places = IntStream.range(0, word.places()).mapToObj(place -> "{" + place + "}");

        assertThat(text(word, Locale.ROOT).replace('’', '\''))
                .isEqualTo(word.english(places.toList()));
    }

    @ParameterizedTest
    @EnumSource
    void everyWordIsSaidInGermanWithTheSamePlaces(PickWord word) {
        String german = text(word, Locale.GERMAN);

        assertThat(german).isNotBlank();
        assertThat(IntStream.range(0, 10))
                .allMatch(place -> german.contains("{" + place + "}") == place < word.places());
    }

    @Test
    void whatStreamsAndTracksAreForIsToldByTheNameOfEach() {
        assertThat(Stream.of(Trait.values()).map(PickWord::of).map(Reason::of))
                .extracting(Reason::english)
                .containsExactly(
                        "commentary",
                        "hearing impaired",
                        "descriptive",
                        "dub",
                        "original",
                        "karaoke");
        assertThat(Stream.of(SoundTrack.Role.values()).map(PickWord::of).map(Reason::of))
                .extracting(Reason::english)
                .containsExactly(
                        "programme", "original", "commentary", "description", "hearing impaired");
    }

    private static String text(PickWord word, Locale language) {
        return ResourceBundle.getBundle("messages/pick", language).getString(word.key());
    }
}
