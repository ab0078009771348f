package tv.exstream.subtitle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItemBuilder;

class CuesTest {
    private static final Cue FIRST = new Cue(seconds(1), seconds(3), "<i>one</i>\ntwo");
    private static final Cue SECOND = new Cue(seconds(3), seconds(5), "three");

    @Test
    void theInstantACueEndsBelongsToTheNextOne() {
        Cues cues = Cues.of(List.of(SECOND, FIRST));

        assertThat(cues.during(seconds(2), seconds(3))).containsExactly(FIRST);
        assertThat(cues.during(seconds(2), seconds(4))).containsExactly(FIRST, SECOND);
        assertThat(cues.during(seconds(3), seconds(9))).containsExactly(SECOND);
        assertThat(cues.during(seconds(5), seconds(9))).isEmpty();
    }

    @Test
    void theSameWordsAtTheSameTimeCountOnce() {
        assertThat(Cues.of(List.of(FIRST, FIRST, SECOND)).all()).containsExactly(FIRST, SECOND);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Cues cues = Cues.of(List.of(FIRST, SECOND));

        assertThat(Cues.parse(cues.toText())).hasValue(cues);
        assertThat(Cues.parse(Cues.NONE.toText())).hasValue(Cues.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1 2", "3 1\tbackwards", "1 2\t\t\tempty", "1 2\t-->", "1 99999"})
    void aDamagedTextIsNothing(String text) {
        assertThat(Cues.parse(text + "\n")).isEmpty();
    }

    @Test
    void aCueHasWordsAndTakesTime() {
        assertThatThrownBy(() -> new Cue(seconds(2), seconds(2), "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cue(seconds(1), seconds(2), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stretchesCoverWhatIsAskedFor() {
        MediaFile file = MediaItemBuilder.item("film").file();

        assertThat(Stretch.covering(file, 2, minutes(4), minutes(5)))
                .containsExactly(new Stretch(file, 2, 0));
        assertThat(Stretch.covering(file, 2, minutes(4), minutes(5).plusMillis(1)))
                .containsExactly(new Stretch(file, 2, 0), new Stretch(file, 2, 1));
        assertThat(new Stretch(file, 2, 1).start()).isEqualTo(minutes(5));
        assertThat(new Stretch(file, 2, 1).end()).isEqualTo(minutes(10));
        assertThatThrownBy(() -> new Stretch(file, 2, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Duration.ZERO).isEqualTo(new Stretch(file, 2, 0).start());
    }
}
