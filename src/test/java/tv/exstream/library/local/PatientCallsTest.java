package tv.exstream.library.local;

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
    private final PatientCalls calls = new PatientCalls(Duration.ofMillis(100));
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        never.countDown();
        calls.close();
    }

    @Test
    void anAnswerIsHandedOn() throws Exception {
        assertThat(calls.<String>make(_ -> "content")).isEqualTo("content");
    }

    @Test
    void aFailureIsHandedOn() {
        assertThatThrownBy(
                        () ->
                                calls.make(
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
        int answer =
                calls.make(
                        progress -> {
                            for (int step = 0; step < 5; step++) {
                                progress.run();
                                pause();
                            }
                            return 5;
                        });

        assertThat(answer).isEqualTo(5);
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
            assertThat(never.await(60, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
