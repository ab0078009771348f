package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.VideoBuilder;
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
    @DisplayName("subtitles in a file of their own count from the first picture")
    void aFileBesideTheFilmIsRead() {
        Path beside = Path.of("/media/film.en.srt");
        MediaFile film =
                MediaItemBuilder.item("film")
                        .video(VideoBuilder.video().startingAt(Duration.ofMillis(500)).build())
                        .subtitles(
                                new SubtitleStream(2, "subrip", "eng", "", false, false),
                                new SubtitleStream(
                                        1_007,
                                        "subrip",
                                        "deu",
                                        "",
                                        false,
                                        false,
                                        Set.of(),
                                        Optional.of(beside)))
                        .file();
        Duration start = Duration.ofMinutes(5);

        var own = SubtitleExtract.of(film, 2, start, start.plusSeconds(10));
        var extract = SubtitleExtract.of(film, 1_007, start, start.plusSeconds(10));

        assertThat(extract.args())
                .containsSequence("-map", "0:s:0")
                .contains("file:" + beside)
                .doesNotContain("file:" + film.path());
        assertThat(extract.from()).isEqualTo(start.minus(Cue.LONGEST));
        assertThat(extract.zero()).isEqualTo(extract.from());
        assertThat(extract.begin()).isEqualTo(extract.from().plusMillis(500));
        assertThat(own.begin()).isEqualTo(own.from());
    }

    @Test
    void nothingIsReadBeforeTheBeginning() {
        var extract = SubtitleExtract.of(FILM, 2, Duration.ofSeconds(20), Duration.ofSeconds(30));

        assertThat(extract.from()).isZero();
    }
}
