package tv.exstream.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.remark.KeptWord.Told;

class KeptWordTest {
    /// As many as any word has places for.
    private static final List<Object> VALUES = List.of("a.mkv", 2, 3, 4, 5, 6, 7, 8);

    @ParameterizedTest
    @EnumSource
    void whatIsSaidTellsTheWordAndItsValues(KeptWord word) {
        List<Object> values = VALUES.subList(0, word.places());

        assertThat(KeptWord.told(word.said(values.toArray())))
                .contains(new Told(word, values.stream().map(Object::toString).toList()));
    }

    @Test
    void ofSeveralWordsThatFitTheOneIsMeantThatSaysMoreItself() {
        assertThat(KeptWord.told("was not read in time: ffprobe was ended: no answer"))
                .contains(
                        new Told(
                                KeptWord.NOT_READ_IN_TIME,
                                List.of("ffprobe was ended: no answer")));
        assertThat(KeptWord.told("was /media/read: it.mkv"))
                .contains(new Told(KeptWord.WAS, List.of("/media/read: it.mkv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no entry", "more than names", "12 channels", "it is", "{0}"})
    void otherTextsTellNothing(String text) {
        assertThat(KeptWord.told(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void placesStandInTheirOrder(KeptWord word) {
        assertThat(word.places()).isLessThanOrEqualTo(VALUES.size());
        assertThat(word.said(places(word).toArray())).isEqualTo(word.pattern());
        assertThat(places(word).map(word.pattern()::indexOf).toList()).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void pagesSayInEnglishWhatIsKept(KeptWord word) {
        assertThat(text(word, Locale.ROOT)).isEqualTo(word.pattern());
    }

    @ParameterizedTest
    @EnumSource
    void everyWordIsSaidInGermanWithTheSamePlaces(KeptWord word) {
        String german = text(word, Locale.GERMAN);

        assertThat(german).isNotBlank();
        assertThat(IntStream.range(0, 10))
                .allMatch(place -> german.contains("{" + place + "}") == place < word.places());
    }

    @ParameterizedTest
    @CsvSource({
        "UNREADABLE, 0, true",
        "FAILED_TWICE, 0, true",
        "FILMS_AS_LISTED, 0, true",
        "WAS, 0, false",
        "SOUND_OF, 0, false",
        "NAME_NOT_WRITABLE, 0, false",
        "LISTS_NOTHING, 1, false"
    })
    void whatStandsAtAColonIsAReasonAndAllElseANameOrANumber(
            KeptWord word, int place, boolean isReason) {
        assertThat(word.isReason(place)).isEqualTo(isReason);
    }

    @Test
    void thereAreNoMessagesOfOtherWords() {
        assertThat(ResourceBundle.getBundle("messages/kept", Locale.ROOT).keySet())
                .hasSize(KeptWord.values().length);
    }

    private static Stream<String> places(KeptWord word) {
        return IntStream.range(0, word.places()).mapToObj(place -> "{" + place + "}");
    }

    private static String text(KeptWord word, Locale language) {
        String name = word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ResourceBundle.getBundle("messages/kept", language).getString("term.kept." + name);
    }
}
