package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.media.MediaItemBuilder.stereo;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaFile;
import tv.exstream.media.Quantity;
import tv.exstream.media.Stretch;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

class MeasureRunTest {
    private static final Set<Quantity> STREAMS = EnumSet.of(Quantity.LOUDNESS, Quantity.PICTURE);
    private static final MediaFile FILM =
            item("film")
                    .lasting(minutes(80))
                    .audio(stereo(), new AudioStream(2, "ac3", 6, 48_000, "ger", "", false))
                    .file();
    private static final MediaFile CLIP = item("clip").lasting(Duration.ofSeconds(20)).file();
    private static final MediaFile SILENT = item("silent").audio().file();
    private static final MediaFile SONG = item("song").video().file();

    @Test
    void everyMeasurementIsOneRun() {
        Map<String, MeasureRun> runs = new LinkedHashMap<>();
        runs.put("all of a film", new MeasureRun(FILM, EnumSet.allOf(Quantity.class)));
        runs.put("all but breaks of a film", new MeasureRun(FILM, STREAMS));
        runs.put("breaks of a film", new MeasureRun(FILM, Set.of(Quantity.BREAKS)));
        runs.put("loudness of a film", new MeasureRun(FILM, Set.of(Quantity.LOUDNESS)));
        runs.put("all but breaks of a clip", new MeasureRun(CLIP, STREAMS));
        runs.put("all of a silent file", new MeasureRun(SILENT, EnumSet.allOf(Quantity.class)));
        runs.put("all but breaks of a silent file", new MeasureRun(SILENT, STREAMS));
        runs.put("all of a song", new MeasureRun(SONG, EnumSet.allOf(Quantity.class)));

        Golden.assertMatches(
                "ffmpeg/measure.txt",
                runs.entrySet().stream()
                        .map(run -> "# %s%n%s%n".formatted(run.getKey(), lines(run.getValue())))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void thePictureIsNotReadForLoudnessAloneAndDecodedOnceForBreaks() {
        assertThat(new MeasureRun(FILM, Set.of(Quantity.LOUDNESS)).args())
                .containsOnlyOnce("-i")
                .containsSubsequence("-vn", "-i");
        assertThat(new MeasureRun(FILM, EnumSet.allOf(Quantity.class)).args())
                .containsOnlyOnce("-i")
                .doesNotContain("-vn");
    }

    @Test
    void soundThatComesApartIsReadWhereItIs() {
        MediaFile apart =
                item("apart")
                        .lasting(minutes(80))
                        .at(new RemotePath(new SourceId(3), "film.mp4").path())
                        .audio(new AudioStream(AudioStream.APART, "aac", 2, 48_000, "", "", true))
                        .file();

        assertThat(new MeasureRun(apart, EnumSet.allOf(Quantity.class)).args())
                .containsSubsequence(
                        "-i",
                        "exstreamtv-remote:3/film.mp4",
                        "-i",
                        "exstreamtv-remote:3/film.mp4/.sound")
                .anyMatch(each -> each.startsWith("[1:a:0]"));
        assertThat(new MeasureRun(apart, Set.of(Quantity.LOUDNESS)).args())
                .doesNotContain("exstreamtv-remote:3/film.mp4")
                .anyMatch(each -> each.startsWith("[0:a:0]"));
        assertThat(new MeasureRun(apart, STREAMS).args())
                .containsSubsequence(
                        "-vn",
                        "-i",
                        "exstreamtv-remote:3/film.mp4/.sound",
                        "-an",
                        "-i",
                        "exstreamtv-remote:3/film.mp4")
                .anyMatch(each -> each.startsWith("[1:0]"));
    }

    @Test
    @DisplayName("no stream waits for another: each has a graph of its own")
    void everyStreamHasAGraphOfItsOwn() {
        List<String> args = new MeasureRun(FILM, EnumSet.allOf(Quantity.class)).args();

        assertThat(args.stream().filter("-filter_complex"::equals)).hasSize(3);
        for (int n = 0; n < args.size(); n++) {
            if (args.get(n).equals("-filter_complex")) {
                assertThat(args.get(n + 1).split("\\[0:")).hasSize(2);
            }
        }
    }

    @Test
    void someSecondsOfALongFileAreSeenAndAllOfAShortOne() {
        List<Stretch> places = MeasureRun.places(minutes(80));

        assertThat(places).hasSize(8).allSatisfy(place -> assertThat(place.length()).hasSeconds(4));
        assertThat(places.getFirst().start()).isEqualTo(minutes(5));
        assertThat(places.getLast().start()).isEqualTo(minutes(75));
        assertThat(MeasureRun.places(Duration.ofSeconds(20)))
                .containsExactly(new Stretch(Duration.ZERO, Duration.ofSeconds(20)));
    }

    @Test
    void nothingCanBeSeenInASong() {
        assertThat(new MeasureRun(SONG, Set.of(Quantity.PICTURE)).isOfUse()).isFalse();
        assertThat(new MeasureRun(SONG, Set.of(Quantity.BREAKS)).isOfUse()).isFalse();
        assertThat(new MeasureRun(SONG, STREAMS).isOfUse()).isTrue();
        assertThat(new MeasureRun(SILENT, STREAMS).isOfUse()).isTrue();
    }

    /// An option with its value on one line each.
    private static String lines(MeasureRun run) {
        return Arrays.stream(String.join(" ", run.args()).split(" (?=-[a-z])"))
                .filter(line -> !line.startsWith("-format_whitelist"))
                .collect(Collectors.joining("\n"));
    }
}
