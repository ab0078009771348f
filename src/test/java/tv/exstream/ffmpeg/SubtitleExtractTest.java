package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.subtitle.Cue;

class SubtitleExtractTest {
    private static final MediaFile FILM = MediaItemBuilder.item("film").file();

    @Test
    void whatBeginsAsLongBeforeAsACueMayStayIsRead() {
        Duration start = Duration.ofMinutes(5);

        var extract = SubtitleExtract.of(FILM, 2, start, start.plusSeconds(10));

        assertThat(extract.zero()).isEqualTo(start.minus(Cue.LONGEST));
        assertThat(extract.length()).isEqualTo(Cue.LONGEST.plusSeconds(11));
    }

    @Test
    @DisplayName(
            "PL-11: ours reads subtitles out of the file as they are needed, by their index in it")
    void theIndexIsThatInTheFile() {
        var extract = SubtitleExtract.of(FILM, 2, Duration.ZERO, Duration.ofSeconds(10));

        assertThat(extract.args()).containsSequence("-map", "0:2").endsWith("ass", "pipe:1");
    }

    @Test
    void nothingIsReadBeforeTheBeginning() {
        var extract = SubtitleExtract.of(FILM, 2, Duration.ofSeconds(20), Duration.ofSeconds(30));

        assertThat(extract.from()).isZero();
    }
}
