package tv.exstream.web.ui.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.json.RecordJson;
import tv.exstream.overlay.Timing;
import tv.exstream.overlay.Watermark;

class TimingShownTest {
    private static final Duration LENGTH = Duration.ofSeconds(5);

    static List<Timing> all() {
        return List.of(
                new Timing.Permanent(),
                new Timing.Intermittent(Duration.ofMinutes(5), LENGTH),
                new Timing.AtStart(Duration.ofSeconds(7), LENGTH),
                new Timing.BeforeEnd(Duration.ofSeconds(9), LENGTH));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyKindIsCalledAsTheInterfaceCallsIt(Timing timing) {
        var mark = new Watermark("", Watermark.Spot.USUAL, 80, false, timing);

        String called =
                JsonMapper.shared().readTree(RecordJson.write(mark)).at("/timing/type").asString();

        assertThat(TimingShown.of(timing).kind()).isEqualTo(called);
        assertThat(TimingShown.kinds()).hasSameSizeAs(all()).contains(called);
    }

    @Test
    void whatAKindSaysIsShownInSeconds() {
        assertThat(all().stream().map(TimingShown::of))
                .containsExactly(
                        new TimingShown("permanent", "600", "0", "60", "30"),
                        new TimingShown("intermittent", "300", "0", "60", "5"),
                        new TimingShown("at-start", "600", "7", "60", "5"),
                        new TimingShown("before-end", "600", "0", "9", "5"));
    }

    @Test
    void partsOfSecondsAreNotLost() {
        var timing = new Timing.AtStart(Duration.ofMillis(1_250), Duration.ofSeconds(100));

        assertThat(TimingShown.of(timing))
                .extracting(TimingShown::after, TimingShown::length)
                .containsExactly("1.25", "100");
    }
}
