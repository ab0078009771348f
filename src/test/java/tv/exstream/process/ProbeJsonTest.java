package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.SharedData;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.ffmpeg.Probe;
import tv.exstream.ffmpeg.ProbeReport;
import tv.exstream.media.Facts;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.Language;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;
import tv.exstream.pick.Picked;
import tv.exstream.pick.Preferences;
import tv.exstream.pick.Situation;
import tv.exstream.pick.StreamPicker;
import tv.exstream.pick.SubtitleMode;
import tv.exstream.playout.Presentation;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class ProbeJsonTest {
    private static final Fingerprint FINGERPRINT = new Fingerprint(1, Instant.EPOCH, "00");

    @Test
    void nestedValuesAreNamedWithDots() {
        ProbeReport report =
                read("""
                                {"streams": [{"index": 1, "tags": {"title": "a"}, "disposition": {"default": 1},
                                  "side_data_list": [{"rotation": -90}], "none": null}],
                                 "format": {"duration": "1.5"}}
                                """)
                        .orElseThrow();

        assertThat(report.format().values()).isEqualTo(Map.of("duration", "1.5"));
        assertThat(report.streams().getFirst().values())
                .isEqualTo(
                        Map.of(
                                "index", "1",
                                "tags.title", "a",
                                "disposition.default", "1",
                                "side_data_list.rotation", "-90"));
        assertThat(report.chapters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "not json", "{\"streams\": [{]}"})
    void whatIsNoReportIsNone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void everyRecordedReportIsReadOrRefusedWithAReason() throws IOException {
        int played = 0;
        List<String> refused = new ArrayList<>();
        for (Path file : recorded()) {
            Optional<ProbeReport> report =
                    ProbeJson.read(ByteBuffer.wrap(Files.readAllBytes(file)));
            if (report.isPresent()) {
                played += plays(report.get(), refused) ? 1 : 0;
            }
        }

        assertThat(played).isGreaterThan(90);
        assertThat(refused).allMatch(reason -> reason.contains("cannot be played: "));
    }

    @Test
    @DisplayName("FF-82: every recorded file that has sound is heard, whatever is wanted")
    void everyRecordedFileThatHasSoundIsHeard() throws IOException {
        Preferences wish =
                Preferences.usual(List.of(new Language("kor")), List.of(), SubtitleMode.ANY);
        int heard = 0;
        for (Path file : recorded()) {
            ProbeReport report =
                    ProbeJson.read(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .filter(each -> plays(each, new ArrayList<>()))
                            .orElse(null);
            if (report == null) {
                continue;
            }
            MediaItem item =
                    new MediaItem(
                            new MediaId(1),
                            MediaKind.MOVIE,
                            Title.named("clip"),
                            Probe.mediaFile(Path.of("/media/clip"), FINGERPRINT, report),
                            Facts.NONE);
            Picked picked = StreamPicker.pick(item, wish, situation());
            assertThat(picked.audio().stream().isPresent())
                    .as(file.toString())
                    .isEqualTo(!item.file().audio().isEmpty());
            heard += picked.audio().stream().isPresent() ? 1 : 0;
        }

        assertThat(heard).isGreaterThan(50);
    }

    private static Situation situation() {
        return new Situation(
                ChannelBuilder.channel(5).build(),
                Instant.EPOCH,
                Presentation.Dress.PLAIN.languages());
    }

    @Test
    void damagedReportsNeverBreakAnythingElse() throws IOException {
        Random random = new Random(7);
        for (Path file : recorded()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < 20; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            ProbeJson.read(ByteBuffer.wrap(bytes))
                    .ifPresent(report -> plays(report, new ArrayList<>()));
        }
    }

    private static boolean plays(ProbeReport report, List<String> refused) {
        try {
            MediaFile file = Probe.mediaFile(Path.of("/media/clip"), FINGERPRINT, report);
            return file.duration().isPositive();
        } catch (ProblemException e) {
            assertThat(e.problem()).isEqualTo(Problem.MEDIA_UNREADABLE);
            refused.add(e.getMessage());
            return false;
        }
    }

    private static List<Path> recorded() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.of("ffprobe"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Optional<ProbeReport> read(String text) {
        return ProbeJson.read(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
