package tv.exstream.schedule.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// These values may never change: they are what every stored timeline was made with.
class ChanceTest {
    @Test
    void ranksAreTheSameForEver() {
        assertThat(Chance.rank(7, 0, 1)).isEqualTo(447118164886990612L);
        assertThat(Chance.rank(7, 1, 1)).isEqualTo(3167992149630043406L);
    }

    @Test
    void seedsOfNamesAreTheSameForEver() {
        assertThat(Chance.seed(7, "")).isEqualTo(Chance.seed(7, 0));
        assertThat(Chance.seed(7, "a")).isEqualTo(2310429698991584747L);
        assertThat(Chance.seed(7, "shuffle of collection 1")).isEqualTo(-2509541227733409192L);
    }

    @Test
    void drawsAreTheSameForEver() {
        assertThat(Chance.draw(7, 0, 1_000_000)).isEqualTo(334_704);
        assertThat(Chance.draw(Long.MIN_VALUE, 1L << 40, 1_000_000)).isEqualTo(405_466);
    }
}
