package tv.exstream.web.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

@Timeout(60)
class TurnsTest {
    private final Turns turns = new Turns(Duration.ofMillis(20));

    @Test
    void oneAtATimeHasTheTurn() throws InterruptedException {
        try (Turns.Held _ = turns.take(List.of("/a"))) {
            assertThatThrownBy(() -> turns.take(List.of("/a")))
                    .isInstanceOf(ProblemException.class)
                    .extracting(e -> ((ProblemException) e).problem())
                    .isEqualTo(Problem.CHANGE_UNDERWAY);
            try (Turns.Held _ = turns.take(List.of("/b"))) {
                assertThat(turns.inUse()).isEqualTo(2);
            }
        }
        assertThat(turns.inUse()).isZero();
    }

    @Test
    void ofSeveralAllOrNoneAreTaken() throws InterruptedException {
        try (Turns.Held _ = turns.take(List.of("/b"))) {
            assertThatThrownBy(() -> turns.take(List.of("/c", "/b", "/a")))
                    .hasMessageContaining("somebody else is changing /b");

            assertThat(turns.inUse()).isEqualTo(1);
        }
    }

    @Test
    void whoeverNamesOneTwiceHasItOnce() throws InterruptedException {
        try (Turns.Held _ = turns.take(List.of("/a", "/a"))) {
            assertThat(turns.inUse()).isEqualTo(1);
        }
        assertThat(turns.inUse()).isZero();
    }

    @Test
    void nobodyWaitsInACircle() throws Exception {
        Turns patient = new Turns(Duration.ofSeconds(20));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all =
                    List.of(
                            threads.submit(() -> manyTimes(patient, List.of("/a", "/b"))),
                            threads.submit(() -> manyTimes(patient, List.of("/b", "/a"))));
            for (Future<?> each : all) {
                assertThat(each.get()).isEqualTo(1_000);
            }
        }
        assertThat(patient.inUse()).isZero();
    }

    private static int manyTimes(Turns turns, List<String> paths) throws InterruptedException {
        int times = 0;
        while (times < 1_000) {
            try (Turns.Held _ = turns.take(paths)) {
                times++;
            }
        }
        return times;
    }
}
