package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.config.PacingChoice.ForAgent;
import tv.exstream.config.PacingChoice.ForChannel;

/// What every [PacingChoices] does.
public interface PacingChoicesContract {
    PacingChoices choices();

    @Test
    default void nothingIsChosenAtFirst() {
        assertThat(choices().find()).isEqualTo(PacingChoice.NONE);
    }

    @Test
    default void theLastChoiceIsKept() {
        var choice =
                new PacingChoice(
                        List.of(new ForAgent("Lavf ü", Pacing.BURST)),
                        List.of(new ForChannel(3, Pacing.DISABLED)),
                        Optional.of(Pacing.ADAPTIVE));

        choices().put(choice);
        assertThat(choices().find()).isEqualTo(choice);

        choices().put(PacingChoice.NONE);
        assertThat(choices().find()).isEqualTo(PacingChoice.NONE);
    }
}
