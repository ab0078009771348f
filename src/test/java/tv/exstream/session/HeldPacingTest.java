package tv.exstream.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.config.Config;
import tv.exstream.config.InMemoryPacingChoices;
import tv.exstream.config.Pacing;
import tv.exstream.config.PacingChoice;
import tv.exstream.config.PacingChoice.ForAgent;
import tv.exstream.config.PacingChoice.ForChannel;
import tv.exstream.config.PacingRule;

class HeldPacingTest {
    private static final Channel NEWS = ChannelBuilder.channel(5).build();
    private static final Channel FILMS = ChannelBuilder.channel(6).build();

    private final InMemoryPacingChoices stored = new InMemoryPacingChoices();
    private final HeldPacing pacing =
            new HeldPacing(
                    stored,
                    () ->
                            new Config.Pace(
                                    Pacing.REALTIME,
                                    List.of(
                                            new PacingRule(
                                                    PacingRule.Of.AGENT, "VLC", Pacing.DISABLED))));

    @ParameterizedTest(name = "{0} on channel {1} is served {2}")
    @CsvSource({
        "Lavf/60, 5, BURST",
        "lavf/60, 6, BURST",
        "VLC/3, 5, ADAPTIVE",
        "VLC/3, 6, DISABLED",
        "Kodi, 5, ADAPTIVE",
        "Kodi, 6, BURST",
        "'', 6, BURST",
    })
    @DisplayName(
            "STR-33: a choice for clients comes before one for channels, that before the"
                    + " configuration")
    void theMoreCertainDecides(String agent, int number, Pacing expected) {
        pacing.choose(
                new PacingChoice(
                        List.of(new ForAgent("Lavf", Pacing.BURST)),
                        List.of(new ForChannel(NEWS.id().value(), Pacing.ADAPTIVE)),
                        Optional.of(Pacing.BURST)));

        assertThat(pacing.of(number == 5 ? NEWS : FILMS, agent)).isEqualTo(expected);
    }

    @Test
    void whoeverChoosesNothingHasWhatTheConfigurationSays() {
        assertThat(pacing.of(NEWS, "Kodi")).isEqualTo(Pacing.REALTIME);
        assertThat(pacing.of(NEWS, "VLC/3")).isEqualTo(Pacing.DISABLED);
    }

    @Test
    void aChoiceOutlivesTheServer() {
        var choice = new PacingChoice(List.of(), List.of(), Optional.of(Pacing.ADAPTIVE));
        pacing.choose(choice);

        assertThat(new HeldPacing(stored, pacing::configured).choice()).isEqualTo(choice);
    }

    @Test
    void choicesAreBounded() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ForAgent(" ", Pacing.BURST))
                .withMessageContaining("agent must have 1..200 characters");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () ->
                                new PacingChoice(
                                        Collections.nCopies(101, new ForAgent("x", Pacing.BURST)),
                                        List.of(),
                                        Optional.empty()))
                .withMessage("agents must be at most 100: 101");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () ->
                                new PacingChoice(
                                        List.of(),
                                        Collections.nCopies(2, new ForChannel(3, Pacing.BURST)),
                                        Optional.empty()))
                .withMessageStartingWith("every channel must be named once");
    }
}
