package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.Pointer;

@DisplayName("A stream in YAML")
class StreamTextTest {
    private static final String URL = "url: http://news.example/live.m3u8?key=a%20b\n";

    private static final String WHOLE =
            """
            # as ErsatzTV has it
            url: "http://news.example/live.m3u8"
            is_live: true
            duration: 01:30:00
            fallback_query: type:movie
            title: The News
            plot: |
              What happened
              today.
            year: 2024
            content_rating: TV-PG
            """;

    @Test
    @DisplayName("says where it is, how long it is shown, and what it is called")
    void saysAllOfIt() {
        Pointer pointer = StreamText.pointer(WHOLE);

        assertThat(pointer.address().text()).isEqualTo("http://news.example/live.m3u8");
        assertThat(pointer.live()).isTrue();
        assertThat(pointer.lasting()).contains(Duration.ofMinutes(90));
        assertThat(pointer.words())
                .isEqualTo(new Pointer.Words("The News", "What happened\ntoday.", 2024, "TV-PG"));
    }

    @Test
    @DisplayName("need say nothing but its address")
    void needSayNothingElse() {
        Pointer pointer = StreamText.pointer("\uFEFF" + URL + "title:\nyear: ~\nlogo: [1, 2]\n");

        assertThat(pointer.lasting()).isEmpty();
        assertThat(pointer.live()).isFalse();
        assertThat(pointer.words()).isEqualTo(Pointer.Words.NONE);
    }

    @Test
    @DisplayName("may call its plot a description")
    void thePlotMayBeADescription() {
        assertThat(StreamText.pointer(URL + "description: Fog.").words().plot()).isEqualTo("Fog.");
        assertThat(StreamText.pointer(URL + "description: a\nplot: b").words().plot())
                .isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource({
        "00:30:00,PT30M",
        "1:30,PT1H30M",
        "00:00:10.5,PT10S",
        "'\"26:00:00\"',PT26H",
        "1.00:00:00,PT24H",
        "7.00:00:00,PT168H",
    })
    @DisplayName("lasts hours, minutes and seconds, and days if it says so")
    void lastsAsLongAsItSays(String duration, Duration lasting) {
        assertThat(StreamText.pointer(URL + "duration: " + duration).lasting()).contains(lasting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "soon", "00:61:00", "00:00:00", "7.00:00:01", "-00:30:00", "1h"})
    @DisplayName("is told how its length is written when it is not")
    void otherLengthsAreRefused(String duration) {
        assertRefused(
                URL + "duration: " + duration,
                "line 2, duration: must be hh:mm:ss, or d.hh:mm:ss with days, and at most 7 days: "
                        + duration);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "Yes,true", "false,false", "'off',false"})
    void isLiveOrNot(String said, boolean live) {
        assertThat(StreamText.pointer(URL + "is_live: " + said).live()).isEqualTo(live);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        URL + "is_live: maybe", "line 2, is_live: must be true or false: maybe"),
                Arguments.of(URL + "year: 99", "line 2, year: must be a year such as 1999: 99"),
                Arguments.of(
                        URL + "year: " + "9".repeat(60_000),
                        "line 2, year: must be a year such as 1999: " + "9".repeat(100) + "..."),
                Arguments.of(
                        URL + "\ntitle: [a, b]",
                        "line 3, title: must be a single value: a list of 2"),
                Arguments.of(
                        "title: x\nurl: file:///etc/passwd",
                        "line 2, url: address must begin with http:// or https:// and name a host"),
                Arguments.of(
                        "url: [http://a.example]",
                        "line 1, url: must be a single value: a list of 1"),
                Arguments.of("title: x\nurl:", "it must have a url"),
                Arguments.of("- a\n- b", "it must have keys with values, such as url"),
                Arguments.of("", "it must have keys with values, such as url"),
                Arguments.of(URL + URL, "line 2: must have each key once: url"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    @DisplayName("H30 is refused with the line, the key and what is wrong with it")
    void whatIsWrongIsSaid(String text, String message) {
        assertRefused(text, message);
    }

    @Test
    @DisplayName("H30 starts no program, and says why and what to do")
    void noProgramIsStarted() {
        String text = "is_live: true\nscript: yt-dlp -o - https://youtube.example/1\n";

        assertThatThrownBy(() -> StreamText.pointer(text))
                .hasMessageStartingWith("line 2, script: a library starts no programs, because")
                .hasMessageContaining("url");
        assertThat(StreamText.pointer(text + URL).address().text()).startsWith("http://news");
    }

    @Test
    @DisplayName("H30 makes no objects, and its aliases stand for no more than a little")
    void nothingIsMadeOfIt() {
        StringBuilder bomb = new StringBuilder(URL + "a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name < 'k'; name++) {
            String before = "*" + (char) (name - 1);
            bomb.append("%s: &%s [%s]\n".formatted(name, name, (before + ", ").repeat(10)));
        }

        assertThat(StreamText.pointer(URL + "title: !!java.lang.Runtime x").words().title())
                .isEqualTo("x");
        assertThatThrownBy(() -> StreamText.pointer(bomb.toString()))
                .hasMessageMatching("line \\d+: must have at most 1000000 parts, .*");
        assertThatThrownBy(() -> StreamText.pointer(URL + "a: " + "[".repeat(60_000)))
                .hasMessageMatching("line 2: must (nest|be YAML).*");
    }

    @Test
    @DisplayName("H30 has at most 64 KiB")
    void itHasAnEnd(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("news.yml");
        String plot = "plot: " + "x".repeat((1 << 16) - URL.length() - 6);

        Files.writeString(file, URL + plot);
        assertThat(PointerFile.read(file).words().plot()).hasSize(10_000);
        Files.writeString(file, URL + plot + "x");

        assertThat(PointerFile.isMeant(file)).isTrue();
        assertThatThrownBy(() -> PointerFile.read(file))
                .hasMessage("it must have at most 64 KiB to lead to a stream");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url: http://a.example/",
                "{is_live: true, url: http://a.example/}",
                "script: ls",
                "url: file:///etc/passwd",
                "title: [\nurl: http://a.example/\n",
            })
    @DisplayName("is meant where there is an address or a program at the top, be it right or wrong")
    void isMeant(String text) {
        assertThat(StreamText.isMeant(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# url: http://a.example/",
                "services:\n  films:\n    url: http://a.example/\n",
                "name: Day\nsequence:\n  - key: url\n",
                "script:\n  - mvn test\n",
                "url:\n",
                "url: {scheme: http}",
                "- url: http://a.example/",
                "title: [\n  url: http://a.example/\n",
                "no yaml: at: all",
                "\u0000\u0001",
            })
    @DisplayName("is nothing of another program")
    void othersAreNotMeant(String text) {
        assertThat(StreamText.isMeant(text)).isFalse();
    }

    @Test
    @DisplayName("H30 is read or refused, whatever bytes it has lost or won")
    void nothingElseComesOfIt() {
        Random random = new Random(145);
        for (int times = 0; times < 2_000; times++) {
            StringBuilder text = new StringBuilder(WHOLE);
            for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                text.replace(at, at + random.nextInt(2), "" + (char) random.nextInt(0x20, 0x80));
            }
            String changed = text.toString();
            assertThat(
                            refusal(changed)
                                    .map(ProblemException::problem)
                                    .orElse(Problem.INVALID_VALUE))
                    .as(changed)
                    .isEqualTo(Problem.INVALID_VALUE);
        }
    }

    private static Optional<ProblemException> refusal(String text) {
        try {
            var _ = StreamText.isMeant(text);
            var _ = StreamText.pointer(text);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e);
        }
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> StreamText.pointer(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessage(message);
    }
}
