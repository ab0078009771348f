package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.process.ProcessBudget.Permit;

class GuardedBudgetTest {
    private final SetMachine machine = new SetMachine();
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Refusals refusals = new Refusals();
    private final ProcessBudget budget =
            ProcessBudget.of(
                    new Places(5, 5),
                    new MachineGuard(machine, () -> 0.85, 100),
                    refusals,
                    nanos::get);

    @Test
    @DisplayName("STR-42: nothing starts from 85 % of the memory on, and that is counted")
    void memoryRunsOut() {
        machine.memoryUse = 0.849;
        assertThat(budget.tryAcquire(ProcessKind.FILL)).isPresent();

        machine.memoryUse = 0.85;
        assertThat(budget.tryAcquire(ProcessKind.FILL)).isEmpty();
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isEmpty();

        assertThat(refusals.count(RefusalReason.MEMORY)).isEqualTo(2);
        assertThat(refusals.count(RefusalReason.CAPACITY)).isZero();
    }

    @Test
    @DisplayName("STR-42: ours goes on one by one with what is needed when others fill the memory")
    void aFullMachineStillPlays() {
        machine.memoryUse = 0.99;

        assertThat(budget.tryAcquire(ProcessKind.BACKGROUND_FILL)).isEmpty();
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isPresent();
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isEmpty();
        assertThat(budget.tryAcquire(ProcessKind.PROBE)).isEmpty();
    }

    @Test
    @DisplayName("STR-42: nothing starts when fewer than 100 descriptors are left")
    void descriptorsRunOut() {
        machine.mostDescriptors = OptionalLong.of(1_024);
        machine.openDescriptors = 923;
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isPresent();

        machine.openDescriptors = 924;
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isEmpty();
        assertThat(refusals.count(RefusalReason.DESCRIPTORS)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "STR-46: who asks again and again is refused once, and how long it waited is known")
    void askingAgainCountsOnce() {
        machine.memoryUse = 0.9;
        for (int i = 0; i < 20; i++) {
            assertThat(budget.tryAcquire(ProcessKind.BACKGROUND_FILL)).isEmpty();
            pass(Duration.ofMillis(100));
        }
        machine.memoryUse = 0.5;
        assertThat(budget.tryAcquire(ProcessKind.BACKGROUND_FILL)).isPresent();

        assertThat(refusals.count(RefusalReason.MEMORY)).isEqualTo(1);
        assertThat(budget.waits().count()).isEqualTo(1);
        assertThat(budget.waits().total()).isEqualTo(Duration.ofSeconds(2));
        assertThat(budget.waits().longest()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    @DisplayName("STR-40: the next place is for the viewer who asked, not for who is quicker")
    void aViewerWhoAskedGetsTheNextPlace() {
        Permit first = take(4);
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isPresent();
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isEmpty();

        first.close();
        assertThat(budget.tryAcquire(ProcessKind.PROBE)).isEmpty();
        assertThat(budget.tryAcquire(ProcessKind.SLATE)).isEmpty();
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isPresent();
    }

    @Test
    void aViewerWhoLeftKeepsNobodyWaiting() {
        Permit first = take(4);
        Permit second = take(1);
        assertThat(budget.tryAcquire(ProcessKind.VIEWER_FILL)).isEmpty();
        first.close();
        second.close();

        assertThat(budget.tryAcquire(ProcessKind.PROBE)).isEmpty();
        pass(Duration.ofSeconds(2));
        assertThat(budget.tryAcquire(ProcessKind.PROBE)).isPresent();
    }

    @Test
    @DisplayName("STR-46: it is noticed each time that four fifths of the places are taken")
    void pressureIsNoticed() {
        Permit last = take(4);
        assertThat(budget.pressures()).isEqualTo(1);
        take(1).close();
        assertThat(budget.pressures()).isEqualTo(1);

        last.close();
        take(1);
        assertThat(budget.pressures()).isEqualTo(2);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /// Takes so many places; the last permit.
    private Permit take(int count) {
        Permit last = budget.tryAcquire(ProcessKind.VIEWER_FILL).orElseThrow();
        for (int i = 1; i < count; i++) {
            last = budget.tryAcquire(ProcessKind.VIEWER_FILL).orElseThrow();
        }
        return last;
    }
}
