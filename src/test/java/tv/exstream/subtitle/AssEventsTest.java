package tv.exstream.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssEventsTest {
    private static final String HEAD =
            """
            [Script Info]
            ScriptType: v4.00+

            [Events]
            Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            """;

    @Test
    void eventsAreCuesInOrderOfTimeThatCountFromTheMedia() {
        Cues cues =
                AssEvents.cues(
                        HEAD
                                + event("0:01:05.20", "0:01:07.00", "second, with a comma")
                                + event("0:00:01.50", "0:00:03.25", "first"),
                        Duration.ofSeconds(30));

        assertThat(cues.all())
                .containsExactly(
                        new Cue(millis(31_500), millis(33_250), "first"),
                        new Cue(millis(95_200), millis(97_000), "second, with a comma"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dialogue: 0,0:00:03.00,0:00:01.00,Default,,0,0,0,,ends before it begins",
                "Dialogue: 0,0:00:01.00,0:00:01.00,Default,,0,0,0,,takes no time",
                "Dialogue: 0,0:00:61.00,0:99:01.00,Default,,0,0,0,,no time",
                "Dialogue: 0,-0:00:01.00,soon,Default,,0,0,0,,no time",
                "Dialogue: 0,0:00:01.00,0:00:02.00,Default",
                "Dialogue: ",
                "Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,not for viewers",
                "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\i1}{\\i0}",
            })
    @DisplayName("an event with broken times or without words is left out, and the others stay")
    void whatIsBrokenIsLeftOut(String line) {
        Cues cues =
                AssEvents.cues(
                        line + "\n" + event("0:00:05.00", "0:00:06.00", "fine"), Duration.ZERO);

        assertThat(cues.all()).extracting(Cue::text).containsExactly("fine");
    }

    @Test
    void aCueThatWouldStayForHoursIsTakenAwayAfterAMinute() {
        Cues cues = AssEvents.cues(event("0:00:05.00", "9:59:59.99", "stuck"), Duration.ZERO);

        assertThat(cues.all()).containsExactly(new Cue(millis(5_000), millis(65_000), "stuck"));
    }

    @Test
    void whatBeginsBeforeTheFirstPictureBeginsWithIt() {
        Cues cues = AssEvents.cues(event("0:00:00.00", "0:00:02.00", "early"), millis(-500));

        assertThat(cues.all()).containsExactly(new Cue(millis(0), millis(1_500), "early"));
    }

    @Test
    @DisplayName("100,000 cues are as many as may be, and hundreds at once are eight")
    void cuesAreBounded() {
        String karaoke =
                IntStream.range(0, 100_000)
                        .mapToObj(n -> event("0:00:01.00", "0:00:02.00", "la " + n))
                        .collect(Collectors.joining());
        String chatter =
                IntStream.range(0, 5_999)
                        .mapToObj(
                                n ->
                                        event(
                                                "0:%02d:%02d.00".formatted(n / 60 % 60, n % 60),
                                                "0:%02d:%02d.90".formatted(n / 60 % 60, n % 60),
                                                "word " + n))
                        .collect(Collectors.joining());

        assertThat(AssEvents.cues(karaoke, Duration.ZERO).all()).hasSize(Cues.MOST_AT_ONCE);
        assertThat(AssEvents.cues(chatter, Duration.ZERO).all()).hasSize(Cues.MOST);
    }

    private static String event(String start, String end, String text) {
        return "Dialogue: 0,%s,%s,Default,,0,0,0,,%s%n".formatted(start, end, text);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
