package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.library.remote.Pages.Answer;

class PagesTest {
    private final List<Long> asked = new ArrayList<>();

    @Test
    @DisplayName(
            "pages are asked for from where the last one ended, until all that there is was told")
    void pagesFollowEachOther() throws Exception {
        assertThat(Pages.read(start -> told(start, start < 200 ? 100 : 50, 250))).isTrue();

        assertThat(asked).containsExactly(0L, 100L, 200L);
    }

    @Test
    @DisplayName("without a total the first empty page is behind the last one")
    void withoutATotalAnEmptyPageEnds() throws Exception {
        boolean steady =
                Pages.read(
                        start -> {
                            asked.add(start);
                            return new Answer(start < 30 ? 10 : 0, OptionalLong.empty());
                        });

        assertThat(steady).isTrue();
        assertThat(asked).containsExactly(0L, 10L, 20L, 30L);
    }

    @Test
    @DisplayName("a list that becomes longer or shorter meanwhile is not steady")
    void aListThatChangesIsNotSteady() throws Exception {
        assertThat(Pages.read(start -> told(start, 100, start == 0 ? 200 : 201))).isFalse();
        asked.clear();
        assertThat(Pages.read(start -> told(start, 100, start == 0 ? 300 : 200))).isFalse();
    }

    @Test
    @DisplayName("an empty list is read with one question")
    void anEmptyListIsRead() throws Exception {
        assertThat(Pages.read(start -> told(start, 0, 0))).isTrue();
        assertThat(asked).hasSize(1);
    }

    @Test
    @DisplayName("H10: a server that promises more than it tells, or has no end, is given up")
    void whatDoesNotEndIsGivenUp() {
        assertThatThrownBy(() -> Pages.read(start -> told(start, start == 0 ? 10 : 0, 50)))
                .isInstanceOf(IOException.class)
                .hasMessage("the server lists 10 of the 50 that it says it has");
        assertThatThrownBy(() -> Pages.read(_ -> new Answer(1_000_000, OptionalLong.empty())))
                .isInstanceOf(IOException.class)
                .hasMessage("the server lists without end");
    }

    private Answer told(long start, int count, long total) {
        asked.add(start);
        return new Answer(count, OptionalLong.of(total));
    }
}
