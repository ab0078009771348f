package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.Product;
import tv.exstream.guide.ListedProgrammes;
import tv.exstream.guide.ListedProgrammes.Listed;
import tv.exstream.hls.PlayedHls;
import tv.exstream.library.sample.DecodedTimecodes;
import tv.exstream.library.sample.DecodedTimecodes.Shown;
import tv.exstream.library.sample.ShortClips;
import tv.exstream.library.sample.TimecodeReader.Reading;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.web.Recording;

/// A channel of short clips in ten different forms, recorded from the running program for long enough to see them all join.
class JoinsTest {
    private static final Duration LENGTH = Duration.ofSeconds(52);

    /// How often the server is asked what is on.
    private static final Duration QUESTION = Duration.ofSeconds(2);

    private static final int JOINS = 8;

    /// Two pictures a second are enough to see every clip, and to see it move.
    private static final int EVERY = 12;

    /// XMLTV knows whole seconds.
    private static final Duration GUIDE_GRAIN = Duration.ofSeconds(1);

    /// The longest picture of the clip with a variable rate.
    private static final Duration LONGEST_PICTURE = Duration.ofMillis(280);

    @TempDir private static Path folder;
    private static Recorded recorded;
    private static List<Shown> pictures;

    /// What was seen of the channel, by all the ways there are to see it.
    ///
    /// @param answers to the question what is on, while it was recorded
    /// @param epoch from which time stamps count
    private record Recorded(
            Path file,
            TsChecker checker,
            Duration largestGap,
            List<JsonNode> answers,
            Instant epoch,
            List<Listed> guide) {}

    @BeforeAll
    static void record() throws Exception {
        int[] all = IntStream.rangeClosed(1, ShortClips.count()).toArray();
        ShortClips.copy(folder.resolve("media/Tide & Time"), all);
        try (Product product = Product.in(folder).showing(folder.resolve("media")).start()) {
            product.awaitOnAir(1);
            product.awaitPrepared(all.length);
            recorded = record(product);
        }
        pictures = DecodedTimecodes.shown(recorded.file(), EVERY);
    }

    private static Recorded record(Product product) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        try (Recording recording = Recording.of(product.port(), "/iptv/channel/1.ts")) {
            for (Duration at = QUESTION; at.compareTo(LENGTH) <= 0; at = at.plus(QUESTION)) {
                recording.awaitLength(at);
                answers.add(product.json("/api/now"));
            }
            return new Recorded(
                    Files.write(folder.resolve("recorded.ts"), recording.packets()),
                    recording.checker(),
                    recording.largestGap(),
                    answers,
                    new PlayedHls(product, "/iptv/channel/1.m3u8").epoch(),
                    ListedProgrammes.of(product.get("/iptv/xmltv.xml").body()));
        }
    }

    @Test
    @DisplayName("F05 eight joins of mixed sources leave one clean stream that never pauses")
    void joinsLeaveOneCleanStream() {
        assertThat(joins()).hasSizeGreaterThanOrEqualTo(JOINS);
        assertThat(recorded.checker().complaints()).isEmpty();
        assertThat(recorded.checker().service()).isEqualTo("Tide & Time");
        assertThat(recorded.largestGap()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void ffmpegSeesNoJoin() throws Exception {
        assertThat(ffmpeg("debug", "-c", "copy"))
                .doesNotContain("Continuity check failed")
                .doesNotContain("non monotonically")
                .doesNotContain("Packet corrupt");
        assertThat(ffmpeg("warning")).isBlank();
    }

    @Test
    void thePictureIsWhatTheGuideLists() {
        for (Shown picture : pictures) {
            Instant at = time(picture);
            if (picture.reading().isPresent()) {
                assertThat(recorded.guide())
                        .as("%s shows %s", at, picture.reading().get())
                        .anyMatch(listed -> agrees(listed, at, picture.reading().get()));
            } else {
                assertThat(titlesAround(at)).contains(ShortClips.title(ShortClips.SONG));
            }
        }
        assertThat(pictures.stream().flatMap(each -> each.reading().stream()).map(Reading::clip))
                .contains(1, 2, 3, 4, 5, 6, 7, 9, 10);
    }

    @Test
    void thePictureIsWhatTheServerSaysIsOn() {
        List<JsonNode> inside = recorded.answers().stream().filter(JoinsTest::isInside).toList();

        assertThat(inside).hasSizeGreaterThan(recorded.answers().size() / 2);
        for (JsonNode answer : inside) {
            Instant at = Instant.parse(answer.at("/now").asString());
            Shown picture = nearest(at);
            String title = answer.at("/channels/0/now/title").asString();
            if (picture.reading().isEmpty()) {
                assertThat(title).isEqualTo(ShortClips.title(ShortClips.SONG));
            } else {
                Reading reading = picture.reading().get();
                assertThat(title).isEqualTo(ShortClips.title(reading.clip()));
                assertThat(Duration.between(time(picture), at).plusMillis(reading.millis()))
                        .isCloseTo(offset(answer), LONGEST_PICTURE);
            }
        }
    }

    private static Duration offset(JsonNode answer) {
        double seconds = answer.at("/channels/0/picture/offsetSeconds").asDouble();
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    /// Not so near to a join that the nearest of the decoded pictures may be beyond it.
    private static boolean isInside(JsonNode answer) {
        Instant at = Instant.parse(answer.at("/now").asString());
        JsonNode programme = answer.at("/channels/0/now");
        return Instant.parse(programme.at("/start").asString()).plusMillis(300).isBefore(at)
                && Instant.parse(programme.at("/finish").asString()).minusMillis(300).isAfter(at);
    }

    private static Shown nearest(Instant at) {
        return pictures.stream()
                .min(Comparator.comparing(each -> Duration.between(time(each), at).abs()))
                .orElseThrow();
    }

    private static Instant time(Shown picture) {
        return recorded.epoch().plusNanos(picture.pts90k() * 100_000 / 9);
    }

    private static boolean agrees(Listed listed, Instant at, Reading reading) {
        Duration into = Duration.between(listed.start(), at);
        return listed.title().equals(ShortClips.title(reading.clip()))
                && into.minusMillis(reading.millis()).abs().compareTo(GUIDE_GRAIN) <= 0;
    }

    private static List<String> titlesAround(Instant at) {
        return recorded.guide().stream()
                .filter(each -> each.isOn(at.minus(GUIDE_GRAIN)) || each.isOn(at.plus(GUIDE_GRAIN)))
                .map(Listed::title)
                .toList();
    }

    private static List<Listed> joins() {
        Instant first = time(pictures.getFirst());
        Instant last = time(pictures.getLast());
        return recorded.guide().stream()
                .filter(each -> each.start().isAfter(first) && each.start().isBefore(last))
                .toList();
    }

    private static String ffmpeg(String level, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", level, "-i"));
        command.addAll(List.of(recorded.file().toString(), "-map", "0"));
        command.addAll(List.of(options));
        command.addAll(List.of("-f", "null", "-"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
