package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.SharedData;
import tv.exstream.time.TimeRange;

@DisplayName("The address of a past")
class PastAddressTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// A quarter past eight in Berlin, in the winter.
    private static final Instant START = Instant.parse("2026-01-31T19:15:30Z");

    private static final TimeRange FILM = TimeRange.of(START, Duration.ofMinutes(90));
    private static final Instant NOW = START.plusSeconds(86_400);

    private static String filled(String template) {
        return new TimePlaces(FILM, NOW, BERLIN).fill(template);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "{utc}, 1769886930",
        "${start}, 1769886930",
        "{utcend}, 1769892330",
        "${end}, 1769892330",
        "{lutc}, 1769973330",
        "${now}, 1769973330",
        "${timestamp}, 1769973330",
        "{duration}, 5400",
        "${duration}, 5400",
        "{duration:60}, 90",
        "{offset:1}, 86400",
        "${offset}, 86400",
        "{offset:60}, 1440",
        "{Y}-{m}-{d}:{H}-{M}, 2026-01-31:20-15",
        "{H}{M}{S}, 201530",
        "{utc:YmdHMS}, 20260131201530",
        "${start:Y-m-d-H-M}, 2026-01-31-20-15",
        "{utcend:H.M}, 21.45",
        "${end:YmdHMS}, 20260131214530",
        "{lutc:d}, 01",
        "${(b)yyyyMMddHHmmss}-${(e)yyyyMMddHHmmss}, 20260131201530-20260131214530",
        "{(b)yyyyMMddHHmmss|UTC}, 20260131191530",
        "${(b)yyyy-MM-dd:HH-mm|America/New_York}, 2026-01-31:14-15",
        "${(b)timestamp}, 1769886930",
        "${(e)}, 1769892330",
    })
    @DisplayName("has the places for times of all dialects")
    void places(String template, String filled) {
        assertThat(filled(template)).isEqualTo(filled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{catchup-id}",
                "{token}",
                "{duration:0}",
                "{duration:x}",
                "{offset:99999999}",
                "${(b)HHmm|Atlantis/Capital}",
                "{utc",
                "$1 and \\1",
            })
    @DisplayName("keeps what is no place for a time")
    void others(String text) {
        assertThat(filled(text)).isEqualTo(text);
    }

    @Test
    @DisplayName("is none where no address comes out, or the same one for any time")
    void none() {
        assertThat(PastAddress.of("", 7)).isEqualTo(PastAddress.NONE);
        assertThat(PastAddress.of("http://a.example/{catchup-id}", 7).isNone()).isTrue();
        assertThat(PastAddress.of("http://a.example/1.ts", 7).isNone()).isTrue();
        assertThat(PastAddress.of("http://a.example/{lutc}.ts", 7).isNone()).isTrue();
        assertThat(PastAddress.of("file:///etc/{utc}", 7).isNone()).isTrue();
        assertThat(PastAddress.of("http://a.example/{utc}.ts", 7).isNone()).isFalse();
    }

    @Test
    @DisplayName("reaches as far back as the provider says, a week where he does not")
    void reach() {
        assertThat(PastAddress.NONE.reach()).isZero();
        assertThat(new PastAddress("http://a.example/{utc}", 3).reach())
                .isEqualTo(Duration.ofDays(3));
        assertThat(new PastAddress("http://a.example/{utc}", 0).reach())
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    @DisplayName("begins with a whole minute where it has no seconds")
    void minutes() {
        assertThat(new PastAddress("http://a/{utc}", 1).beginning(START)).isEqualTo(START);
        assertThat(new PastAddress("http://a/{offset:1}", 1).beginning(START)).isEqualTo(START);
        assertThat(
                        new PastAddress("http://a/{duration:60}/{Y}-{m}-{d}:{H}-{M}/", 1)
                                .beginning(START))
                .isEqualTo(START.minusSeconds(30));
    }

    @Test
    @DisplayName("is not written out, because it has passwords in it")
    void secret() {
        assertThat(new PastAddress("http://a.example/user/word/{utc}", 3))
                .hasToString("kept for PT72H");
    }

    @Test
    @DisplayName("comes out of every one in lists of others")
    void recorded() throws IOException {
        List<String> templates = recordedTemplates();

        assertThat(templates).hasSizeGreaterThan(50);
        assertThat(templates)
                .allSatisfy(
                        template -> {
                            PastAddress past = PastAddress.of(template, 7);
                            assertThat(past.isNone()).isFalse();
                            assertThat(past.at(FILM, NOW, BERLIN).uri().toString())
                                    .contains("20260131201530-20260131214530");
                        });
    }

    private static List<String> recordedTemplates() throws IOException {
        Pattern said = Pattern.compile("catchup-source=\"(rtsp[^\"]+)\"");
        try (Stream<Path> files = Files.walk(SharedData.of("m3u"))) {
            List<Path> lists = files.filter(file -> file.toString().endsWith(".m3u")).toList();
            return lists.stream()
                    .flatMap(list -> said.matcher(text(list)).results())
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
