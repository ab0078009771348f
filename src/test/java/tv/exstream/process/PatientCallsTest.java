package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PatientCallsTest {
    /// Nothing that answers takes so long, on whatever machine.
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final PatientCalls calls = new PatientCalls(Duration.ofMillis(100));
    private final PatientCalls patient = new PatientCalls(LONG);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        never.countDown();
        calls.close();
        patient.close();
    }

    @Test
    void anAnswerIsHandedOn() throws Exception {
        assertThat(patient.<String>make(_ -> "content")).isEqualTo("content");
    }

    @Test
    void aFailureIsHandedOn() {
        assertThatThrownBy(
                        () ->
                                patient.make(
                                        _ -> {
                                            throw new IOException("disk error");
                                        }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk error");
    }

    @Test
    @DisplayName("F12: a disk that hangs is given up after a while")
    void aCallThatHangsIsGivenUp() {
        assertThatThrownBy(() -> calls.make(_ -> hang()))
                .isInstanceOf(PatientCalls.NoAnswer.class)
                .hasMessage("no answer within 0 s");
    }

    @Test
    void aSlowCallThatComesFurtherIsWaitedFor() throws Exception {
        try (PatientCalls briefly = new PatientCalls(PAUSE.multipliedBy(4))) {
            int answer =
                    briefly.make(
                            progress -> {
                                for (int step = 0; step < 6; step++) {
                                    progress.run();
                                    pause();
                                }
                                return 6;
                            });

            assertThat(answer).isEqualTo(6);
        }
    }

    @Test
    void whenManyHangNoMoreAreBegun() {
        for (int i = 0; i < 16; i++) {
            assertThatThrownBy(() -> calls.make(_ -> hang()))
                    .isInstanceOf(PatientCalls.NoAnswer.class);
        }

        assertThatThrownBy(() -> calls.make(_ -> "content"))
                .isInstanceOf(PatientCalls.NoAnswer.class)
                .hasMessage("16 other reads do not come back");
    }

    private String hang() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    /// Shorter than the patience of one wait, longer in sum.
    private void pause() {
        try {
            assertThat(never.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
