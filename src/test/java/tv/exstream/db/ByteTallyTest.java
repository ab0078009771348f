package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteTallyTest {
    private final ByteTally tally = new ByteTally();

    @Test
    void whatNobodyHasMeasuredMayBeAnything() {
        tally.add(1);

        assertThat(tally.mayExceed(1_000_000)).isTrue();
    }

    @Test
    void whatComesAfterwardsIsAdded() {
        tally.set(90);
        assertThat(tally.mayExceed(100)).isFalse();

        tally.add(10);
        assertThat(tally.mayExceed(100)).isFalse();
        tally.add(1);
        assertThat(tally.mayExceed(100)).isTrue();

        tally.set(0);
        assertThat(tally.mayExceed(100)).isFalse();
    }
}
