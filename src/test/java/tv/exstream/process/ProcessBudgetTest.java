package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.process.ProcessBudget.Permit;

class ProcessBudgetTest {
    @Test
    void theLastPermitIsKeptForAViewer() {
        ProcessBudget budget = new ProcessBudget(2, 2);

        assertThat(budget.tryAcquire(ProcessKind.PROBE)).isPresent();
        assertThat(budget.tryAcquire(ProcessKind.PROBE)).isEmpty();
        assertThat(budget.tryAcquire(ProcessKind.FILL)).isEmpty();
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isPresent();
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isEmpty();
    }

    @Test
    void aBudgetOfOneServesEverybodyInTurn() {
        ProcessBudget budget = new ProcessBudget(1, 1);

        try (Permit _ = budget.tryAcquire(ProcessKind.FILL).orElseThrow()) {
            assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isEmpty();
        }
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isPresent();
    }

    @Test
    void fillsThatNobodyWaitsForShareAPartOfIt() {
        ProcessBudget budget = new ProcessBudget(8, 1);

        assertThat(budget.tryAcquire(ProcessKind.FILL)).isPresent();
        assertThat(budget.tryAcquire(ProcessKind.FILL)).isEmpty();
        assertThat(budget.tryAcquire(ProcessKind.SLATE)).isPresent();
    }

    @Test
    void aPermitClosedTwiceIsGivenBackOnce() {
        ProcessBudget budget = new ProcessBudget(3, 1);
        Permit first = budget.tryAcquire(ProcessKind.PROBE).orElseThrow();
        budget.tryAcquire(ProcessKind.PROBE).orElseThrow();

        first.close();
        first.close();

        assertThat(budget.taken()).isEqualTo(1);
    }

    @Test
    void whoWaitsIsServedWhenAPermitComesBack() throws InterruptedException {
        ProcessBudget budget = new ProcessBudget(1, 1);
        Permit first = budget.acquire(ProcessKind.PROBE);
        CountDownLatch served = new CountDownLatch(1);
        Thread waiting =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try (Permit _ = budget.acquire(ProcessKind.PROBE)) {
                                        served.countDown();
                                    } catch (InterruptedException _) {
                                        Thread.currentThread().interrupt();
                                    }
                                });

        assertThat(served.getCount()).isEqualTo(1);
        first.close();
        served.await();
        waiting.join();

        assertThat(budget.taken()).isZero();
    }

    @Test
    void thereIsAtLeastOnePlace() {
        assertThatThrownBy(() -> new ProcessBudget(0, 1))
                .hasMessage("budget must be at least 1: 0, 1");
    }

    @Test
    @DisplayName("STR-40: what nobody waits for never gets the last places")
    void whatAirsLaterLeavesTwoPlaces() {
        ProcessBudget budget = new ProcessBudget(6, 6);

        for (int i = 0; i < 4; i++) {
            assertThat(budget.tryAcquire(ProcessKind.BACKGROUND_FILL)).isPresent();
        }
        assertThat(budget.tryAcquire(ProcessKind.BACKGROUND_FILL)).isEmpty();
        assertThat(budget.tryAcquire(ProcessKind.FILL)).isPresent();
        assertThat(budget.tryAcquire(ProcessKind.FILL)).isEmpty();
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isPresent();
    }
}
