package tv.exstream.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RecentMapTest {
    private final RecentMap<String, Integer> map = new RecentMap<>(2);

    @Test
    void whatWasUsedLongestAgoMakesRoom() {
        map.put("one", 1);
        map.put("two", 2);
        assertThat(map.get("one")).isEqualTo(1);

        map.put("three", 3);

        assertThat(map).containsOnlyKeys("one", "three");
    }

    @Test
    void whatIsPutAnewIsUsed() {
        map.put("one", 1);
        map.put("two", 2);
        map.put("one", 11);
        map.put("three", 3);

        assertThat(map).containsEntry("one", 11).doesNotContainKey("two");
    }

    @Test
    void roomForNothingIsRefused() {
        assertThatThrownBy(() -> new RecentMap<String, String>(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("most must be 1 or more: 0");
    }
}
