package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.web.api.HealthCheck.Finding;
import tv.exstream.web.api.HealthCheck.Weight;

@DisplayName("INV-25: health tells the truth")
@Timeout(60)
class HealthChecksTest {
    private static final Duration SHORT = Duration.ofMillis(500);

    @Test
    void theServerIsAsWellAsItsWorstPart() throws InterruptedException {
        try (var checks =
                checks(
                        essential("database", () -> Finding.up(Said.quoted("fine"))),
                        essential("disk", () -> Finding.degraded(Said.quoted("nearly full"))))) {
            assertThat(checks.report().status()).isEqualTo(HealthStatus.DEGRADED);
        }
    }

    @Test
    void anEssentialPartThatFailsTakesTheServerDownAndSaysWhy() throws InterruptedException {
        try (var checks = checks(essential("database", HealthChecksTest::fail))) {
            HealthReport report = checks.report();

            assertThat(report.status()).isEqualTo(HealthStatus.DOWN);
            assertThat(report.parts().getFirst().detail().english())
                    .isEqualTo("the file is locked");
        }
    }

    @Test
    void anOptionalPartThatIsDownOnlyDegradesTheServer() throws InterruptedException {
        var tuner =
                new HealthCheck(
                        "tuner", Weight.OPTIONAL, () -> Finding.down(Said.quoted("port in use")));
        try (var checks = checks(tuner)) {
            assertThat(checks.report().status()).isEqualTo(HealthStatus.DEGRADED);
        }
    }

    @Test
    void aPartThatHangsIsDownAndIsNotAskedAgainWhileItHangs() throws InterruptedException {
        var never = new CountDownLatch(1);
        var asked = new AtomicInteger();
        try (var checks =
                checks(
                        essential(
                                "database",
                                () -> {
                                    asked.incrementAndGet();
                                    never.await();
                                    return Finding.up(Said.quoted("late"));
                                }))) {
            checks.report();
            HealthReport second = checks.report();

            assertThat(second.status()).isEqualTo(HealthStatus.DOWN);
            assertThat(second.parts().getFirst().detail().english())
                    .isEqualTo("no answer within 500 ms");
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void partsAreAskedAtTheSameTime() throws InterruptedException {
        var bothAsked = new CountDownLatch(2);
        Callable<Finding> meet =
                () -> {
                    bothAsked.countDown();
                    bothAsked.await();
                    return Finding.up(Said.quoted("met"));
                };
        try (var checks =
                new HealthChecks(
                        List.of(essential("a", meet), essential("b", meet)),
                        System::nanoTime,
                        Duration.ofSeconds(20))) {
            assertThat(checks.report().status()).isEqualTo(HealthStatus.UP);
        }
    }

    private static Finding fail() {
        throw new IllegalStateException("the file is locked");
    }

    static HealthChecks checks(HealthCheck... checks) {
        return new HealthChecks(List.of(checks), System::nanoTime, SHORT);
    }

    private static HealthCheck essential(String name, Callable<Finding> probe) {
        return new HealthCheck(name, Weight.ESSENTIAL, probe);
    }
}
