package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

class PacingRuleTest {
    private static final List<PacingRule> RULES =
            List.of(
                    PacingRule.parse("agent Kodi/21.0 (X11)=adaptive"),
                    PacingRule.parse("channel  5.1 = burst"),
                    PacingRule.parse("agent lavf=disabled"));

    @Test
    void theFirstRuleThatFitsDecides() {
        assertThat(of("5.1", "Kodi/21.0 (X11) Linux")).isEqualTo(Pacing.ADAPTIVE);
        assertThat(of("5.1", "Lavf/61.7")).isEqualTo(Pacing.BURST);
        assertThat(of("5", "Lavf/61.7")).isEqualTo(Pacing.DISABLED);
        assertThat(of("5", "")).isEqualTo(Pacing.REALTIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lavf=burst",
                "agent =burst",
                "agent Lavf=fast",
                "channel 5",
                "client x=burst"
            })
    void whatIsNoRuleIsRefusedWithWhatWasWanted(String rule) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(Map.of("EXSTREAMTV_STREAMING_PACING_RULES", rule)))
                .withMessageContaining("rules like agent Lavf=burst or channel 5=adaptive");
    }

    @Test
    void rulesAndFavouritesAreListsOfTheConfiguration() {
        Config.Streaming streaming =
                read(Map.of(
                                "EXSTREAMTV_STREAMING_PACING",
                                "adaptive",
                                "EXSTREAMTV_STREAMING_PACING_RULES",
                                "agent Lavf=burst\nchannel 5=disabled",
                                "EXSTREAMTV_STREAMING_WARM_FAVOURITES",
                                "5\n7.1",
                                "EXSTREAMTV_RESTARTS_MOST",
                                "3"))
                        .streaming();

        assertThat(streaming.pace().usual()).isEqualTo(Pacing.ADAPTIVE);
        assertThat(streaming.pace().rules()).hasSize(2);
        assertThat(streaming.warming().favourites()).hasToString("[5, 7.1]");
        assertThat(streaming.restarts().most()).isEqualTo(3);
    }

    private static Config read(Map<String, String> environment) {
        return ConfigReader.read(CommandLine.parse(List.of()), environment);
    }

    private static Pacing of(String channel, String agent) {
        return PacingRule.of(RULES, Pacing.REALTIME, channel, agent);
    }
}
