package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.SharedData;
import tv.exstream.ffmpeg.Clips;
import tv.exstream.ffmpeg.Machine;
import tv.exstream.media.MediaFile;
import tv.exstream.media.VideoStream;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.SubtitleReader;
import tv.exstream.subtitle.Cue;
import tv.exstream.subtitle.Stretch;

/// Real ffmpeg reads subtitles of real files.
class CueReaderTest {
    /// One picture at 25 a second; nobody sees a smaller difference.
    private static final Duration PICTURE = Duration.ofMillis(40);

    private static final Pattern TIMES =
            Pattern.compile(
                    "([0-9]{2}):([0-9]{2}):([0-9]{2}),([0-9]{3}) --> ([0-9]{2}):([0-9]{2}):([0-9]{2}),([0-9]{3})");

    private static final String SAID =
            """
            1
            00:00:01,000 --> 00:00:03,040
            <i>Tom & Jerry</i>

            2
            00:04:58,500 --> 00:05:04,000
            over the border

            3
            00:05:04,000 --> 00:05:05,000
            after it

            4
            00:10:30,250 --> 00:10:32,000
            {\\an8}late
            and in two lines
            """;

    @TempDir private static Path folder;
    private static Machine machine;

    @BeforeAll
    static void start() {
        machine = new Machine(folder);
    }

    @AfterAll
    static void end() {
        machine.close();
    }

    @ParameterizedTest
    @CsvSource({"said.mkv, srt", "said.mp4, mov_text", "ass.mkv, ass", "vtt.mkv, webvtt"})
    @DisplayName(
            "stretch after stretch has what is said in it, at its time and with what is left of its style")
    void stretchAfterStretchHasWhatIsSaidInIt(String name, String codec) throws Exception {
        MediaFile file = machine.item(film(name, codec)).file();

        assertThat(texts(file, 0)).containsExactly("<i>Tom &amp; Jerry</i>", "over the border");
        assertThat(texts(file, 1)).containsExactly("over the border", "after it");
        assertThat(texts(file, 2)).containsExactly("late\nand in two lines");
        assertThat(texts(file, 3)).isEmpty();
        assertSaid(file, 2, 3);
    }

    /// Eleven minutes with a picture a second, drawn once; only the subtitles of the films differ.
    private static Path film(String name, String codec) throws IOException {
        Path said = Files.writeString(folder.resolve("said.srt"), SAID);
        String pictures =
                "-f lavfi -i color=s=64x36:r=1:d=660 -f lavfi -i anullsrc=r=8000:cl=mono:d=660"
                        + " -c:v libx264 -preset ultrafast -g 10 -c:a aac -t 660";
        Path silent = Clips.make("eleven-minutes.mkv", List.of(pictures.split(" ")));
        String command = "-i file:%s -i file:%s -map 0 -map 1 -c copy -c:s %s";
        return Clips.make(
                "eleven-" + name, List.of(command.formatted(silent, said, codec).split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SubtitleEdit__subtitleedit/sample_MKV_SRT.mkv",
                "SubtitleEdit__subtitleedit/sample_MP4_SRT.mp4",
                "androidx__media/mkv~sample_with_overlapping_srt.mkv",
                "androidx__media/mkv~sample_with_null_terminated_srt.mkv",
                "androidx__media/mkv~sample_with_ssa_subtitles.mkv",
            })
    @DisplayName("what other people's files say is read with their times")
    void whatOtherPeoplesFilesSayIsRead(String name) throws Exception {
        MediaFile file =
                machine.item(SharedData.of("media/" + name).toAbsolutePath().normalize()).file();
        int stream = file.subtitles().getFirst().index();

        assertSaid(file, stream, 1 + file.duration().dividedBy(Stretch.LENGTH));
    }

    @Test
    @DisplayName("a file that is not there is nothing, and no failure")
    void aFileThatIsNotThereIsNothing() throws Exception {
        Path copy = Files.copy(film("said.mkv", "srt"), folder.resolve("gone.mkv"));
        MediaFile file = machine.item(copy).file();
        Files.delete(copy);

        assertThat(reader().read(new Stretch(file, 2, 0))).isEmpty();
    }

    /// Compares with what ffmpeg makes of the whole stream.
    private static void assertSaid(MediaFile file, int stream, long stretches) throws Exception {
        Duration shift = file.picture().map(VideoStream::start).orElse(Duration.ZERO);
        List<Duration> expected = new ArrayList<>();
        for (Duration time : times(file.path(), stream)) {
            Duration seen = time.minus(shift);
            expected.add(seen.isNegative() ? Duration.ZERO : seen);
        }
        List<Duration> read = new ArrayList<>();
        for (long number = 0; number < stretches; number++) {
            for (Cue cue : cues(file, stream, number)) {
                if (!cue.start().minus(Stretch.LENGTH.multipliedBy(number)).isNegative()) {
                    read.add(cue.start());
                    read.add(cue.end());
                }
            }
        }

        assertThat(read).hasSameSizeAs(expected).isNotEmpty();
        for (int n = 0; n < read.size(); n++) {
            assertThat(read.get(n))
                    .as("%s: %s and %s", file.path().getFileName(), read, expected)
                    .isBetween(expected.get(n).minus(PICTURE), expected.get(n).plus(PICTURE));
        }
    }

    /// Starts and ends, one after another.
    private static List<Duration> times(Path file, int stream) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "fatal", "-i"));
        command.addAll(List.of(file.toString(), "-map", "0:" + stream, "-f", "srt", "pipe:1"));
        String text = new String(Clips.output(command), StandardCharsets.UTF_8);
        List<Duration> times = new ArrayList<>();
        TIMES.matcher(text)
                .results()
                .forEach(
                        found -> {
                            for (int first : List.of(1, 5)) {
                                times.add(
                                        Duration.ofHours(Long.parseLong(found.group(first)))
                                                .plusMinutes(Long.parseLong(found.group(first + 1)))
                                                .plusSeconds(Long.parseLong(found.group(first + 2)))
                                                .plusMillis(
                                                        Long.parseLong(found.group(first + 3))));
                            }
                        });
        return times;
    }

    private static List<String> texts(MediaFile file, long number) throws InterruptedException {
        return cues(file, 2, number).stream().map(Cue::text).toList();
    }

    private static List<Cue> cues(MediaFile file, int stream, long number)
            throws InterruptedException {
        return reader().read(new Stretch(file, stream, number)).orElseThrow().all();
    }

    private static CueReader reader() {
        return new CueReader(
                new SubtitleReader(machine.tools(), machine.processes(), ProcessKind.SUBTITLES),
                machine.budget());
    }
}
