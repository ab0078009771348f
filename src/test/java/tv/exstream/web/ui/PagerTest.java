package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PagerTest {
    @Test
    void eachPageSaysWhatItShows() {
        var middle = new Pager(1, 50, 120);

        assertThat(middle.offset()).isEqualTo(50);
        assertThat(middle.first()).isEqualTo(51);
        assertThat(middle.last()).isEqualTo(100);
        assertThat(middle.hasMore()).isTrue();
        assertThat(middle.isPaged()).isTrue();
    }

    @Test
    void theLastPageEndsWithTheList() {
        var last = new Pager(2, 50, 120);

        assertThat(last.last()).isEqualTo(120);
        assertThat(last.hasMore()).isFalse();
    }

    @Test
    void whoAsksForAPageBehindTheLastOneGetsTheLastOne() {
        assertThat(new Pager(7, 50, 100).page()).isEqualTo(1);
        assertThat(new Pager(-1, 50, 100).page()).isZero();
        assertThat(new Pager(Integer.MAX_VALUE, 50, Integer.MAX_VALUE).last())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void whatFitsOnOnePageHasNoOther() {
        var full = new Pager(0, 50, 50);

        assertThat(full.isPaged()).isFalse();
        assertThat(full.hasMore()).isFalse();
        assertThat(new Pager(0, 50, 0).last()).isZero();
    }

    @Test
    void otherPagesAskForTheSame() {
        var middle = new Pager(1, 50, 120);

        assertThat(middle.before("trash")).isEqualTo("trash?page=0");
        assertThat(middle.after("channels?q=a%26b")).isEqualTo("channels?q=a%26b&page=2");
    }

    @Test
    void aPageHasRoom() {
        assertThatThrownBy(() -> new Pager(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pager(0, 1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
