package tv.exstream.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;
import tv.exstream.starter.FirstSteps.State;

class FirstStepsTest {
    @Test
    void itBeginsWithTheWelcome() {
        assertThat(FirstSteps.NONE.next()).isEqualTo(Step.WELCOME);
    }

    @Test
    void itGoesOnWithTheFirstStepThatWasNotLeft() {
        FirstSteps steps =
                FirstSteps.NONE
                        .with(Step.WELCOME, State.DONE)
                        .with(Step.MACHINE, State.DONE)
                        .with(Step.ACCOUNT, State.SKIPPED);

        assertThat(steps.next()).isEqualTo(Step.MEDIA);
        assertThat(steps.state(Step.ACCOUNT)).contains(State.SKIPPED);
        assertThat(steps.state(Step.CHANNELS)).isEmpty();
    }

    @Test
    void whatWasSkippedCanBeDoneLater() {
        FirstSteps steps =
                FirstSteps.NONE.with(Step.MEDIA, State.SKIPPED).with(Step.MEDIA, State.DONE);

        assertThat(steps.state(Step.MEDIA)).contains(State.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "closed", "WELCOME=DONE", "WELCOME=DONE,CHANNELS=SKIPPED,closed"})
    void whatIsStoredReadsBackAsItWas(String text) {
        assertThat(FirstSteps.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WELCOME", "WELCOME=", "=DONE", "x=DONE", "WELCOME=DONE,", ","})
    void whatWasNeverStoredIsRefused(String text) {
        assertThatThrownBy(() -> FirstSteps.parse(text)).isInstanceOf(ProblemException.class);
    }
}
