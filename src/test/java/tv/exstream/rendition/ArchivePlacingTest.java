package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tv.exstream.time.FrameRate;

class ArchivePlacingTest {
    private static final int GOP = 50;
    private static final long BEGINNING = 10_000;

    private final TreeSet<Long> stored = new TreeSet<>();
    private final List<Long> placed = new ArrayList<>();

    private ArchivePlacing placing(long wanted) {
        return new ArchivePlacing(BEGINNING, wanted, stored::contains);
    }

    private void send(ArchivePlacing placing, long frame) {
        Gop gop = new GopSample(FrameRate.FPS_25, 1, 0).reordering(0).largest(60).gop(frame, GOP);
        placing.place(gop, Instant.EPOCH).ifPresent(each -> placed.add(each.startFrame()));
    }

    private void isStored(long from, long to) {
        for (long frame = from; frame < to; frame++) {
            stored.add(frame);
        }
    }

    @Test
    void whatComesBeginsWhereItWasAskedToAndGoesOnByItsOwnTime() {
        ArchivePlacing placing = placing(BEGINNING);

        send(placing, 7);
        send(placing, 57);
        send(placing, 207);

        assertThat(placed).containsExactly(BEGINNING, BEGINNING + 50, BEGINNING + 200);
        assertThat(placing.late()).isZero();
    }

    @Test
    void whereTimeStampsJumpItGoesOnWhereItWas() {
        ArchivePlacing placing = placing(BEGINNING);
        send(placing, 0);

        placing.jumped();
        send(placing, 900_000);

        assertThat(placed).containsExactly(BEGINNING, BEGINNING + 50);
    }

    @Test
    void whatCannotBeTakenAsItIsGoesOnWhereSomebodySays() {
        ArchivePlacing placing = placing(BEGINNING);

        placing.after(BEGINNING + 500);
        send(placing, 0);

        assertThat(placed).containsExactly(BEGINNING + 500);
    }

    @Test
    void whatIsThereBeforeWhatIsMissingIsLeftOutAndNothingIsMet() {
        isStored(BEGINNING, BEGINNING + 120);
        ArchivePlacing placing = placing(BEGINNING + 120);

        for (int n = 0; n < 4; n++) {
            send(placing, n * 50L);
        }

        assertThat(placed).containsExactly(BEGINNING + 100, BEGINNING + 150);
        assertThat(placing.hasMet()).isFalse();
    }

    @Test
    void itMeetsWhatIsThereAfterWhatWasMissing() {
        isStored(BEGINNING + 130, BEGINNING + 500);
        ArchivePlacing placing = placing(BEGINNING);

        for (int n = 0; n < 5; n++) {
            send(placing, n * 50L);
        }

        assertThat(placed).containsExactly(BEGINNING, BEGINNING + 50, BEGINNING + 100);
        assertThat(placing.hasMet()).isTrue();
    }

    @Test
    void whatItPlacedItselfIsNothingThatItMeets() {
        ArchivePlacing placing = placing(BEGINNING);
        send(placing, 0);
        isStored(BEGINNING, BEGINNING + GOP);

        send(placing, 49);

        assertThat(placed).containsExactly(BEGINNING, BEGINNING + 49);
        assertThat(placing.hasMet()).isFalse();
    }
}
