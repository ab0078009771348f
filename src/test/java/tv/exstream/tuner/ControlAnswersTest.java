package tv.exstream.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlAnswersTest {
    private final Tuners tuners = new Tuners(() -> 2, new MutableNanos(), Duration.ZERO);
    private final ControlAnswers answers = new ControlAnswers(new ControlVariables(tuners));

    @ParameterizedTest
    @CsvSource({
        "/sys/model, hdhomerun5_atsc",
        "/sys/hwmodel, HDHR5-4US",
        "/sys/version, 20250815",
        "/tuner0/status, ch=none lock=none ss=0 snq=0 seq=0 bps=0 pps=0",
        "/tuner1/channel, none",
        "/tuner1/vchannel, none",
        "/tuner0/lockkey, none",
        "/tuner0/target, none",
        "/tuner0/streaminfo, none",
        "/tuner0/program, 0",
        "/lineup/scan, state=complete progress=100",
    })
    void anIdleDeviceTellsWhatItIs(String name, String value) {
        assertThat(get(name)).isEqualTo(value);
    }

    @Test
    void theFeaturesAndTheNamesAreLists() {
        assertThat(get("/sys/features")).contains("channelmap: ").endsWith("\n");
        assertThat(get("help")).contains("/tuner<n>/status");
    }

    @Test
    void aTunerInUseTellsItsChannel() throws InterruptedException {
        tuners.lease(1, channel("5.1").build(), "a");

        assertThat(get("/tuner1/status"))
                .isEqualTo("ch=auto:5.1 lock=8vsb ss=100 snq=100 seq=100 bps=0 pps=0");
        assertThat(get("/tuner1/channel")).isEqualTo("auto:5.1");
        assertThat(get("/tuner1/vchannel")).isEqualTo("5.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/sys",
                "/sys/debug",
                "/tuner2/status",
                "/tuner99/status",
                "/tuner0/unknown",
                "/tuner-1/status",
                "/tuner999999999999/status",
                "/tuner0/status\n"
            })
    void anUnknownNameIsAnError(String name) {
        assertThat(error(request(HomeRunTag.ofTerminatedText(HomeRunTag.NAME, name))))
                .isEqualTo("ERROR: unknown getset variable");
    }

    @Test
    void nothingCanBeSet() {
        HomeRunPacket set =
                request(
                        HomeRunTag.ofTerminatedText(HomeRunTag.NAME, "/tuner0/channel"),
                        HomeRunTag.ofTerminatedText(HomeRunTag.VALUE, "auto:5"));

        assertThat(error(set)).isEqualTo("ERROR: parameter is read only");
        assertThat(get("/tuner0/channel")).isEqualTo("none");
    }

    @Test
    void whatIsNoControlRequestGetsNoAnswer() {
        assertThat(answers.answer(new HomeRunPacket(HomeRunPacket.DISCOVER_REQUEST, List.of())))
                .isEmpty();
        assertThat(answers.answer(request())).isEmpty();
    }

    private String get(String name) {
        HomeRunPacket answer =
                answers.answer(request(HomeRunTag.ofTerminatedText(HomeRunTag.NAME, name)))
                        .orElseThrow();

        assertThat(answer.type()).isEqualTo(HomeRunPacket.CONTROL_REPLY);
        assertThat(answer.tag(HomeRunTag.NAME).orElseThrow().text()).isEqualTo(name);
        return answer.tag(HomeRunTag.VALUE).orElseThrow().text();
    }

    private String error(HomeRunPacket request) {
        return answers.answer(request).orElseThrow().tag(HomeRunTag.ERROR).orElseThrow().text();
    }

    private static HomeRunPacket request(HomeRunTag... tags) {
        return new HomeRunPacket(HomeRunPacket.CONTROL_REQUEST, List.of(tags));
    }
}
