package tv.exstream.subtitle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.exstream.subtitle.Words.Style;

class WordsTest {
    @Test
    void wordsThatAreWrittenAlikeAreTogether() {
        assertThat(Words.of("a <i>b\n<b>c</b></i> d"))
                .containsExactly(
                        new Words("a ", Set.of()),
                        new Words("b\n", Set.of(Style.ITALIC)),
                        new Words("c", Set.of(Style.ITALIC, Style.BOLD)),
                        new Words(" d", Set.of()));
    }

    @Test
    void whatWasEscapedIsRead() {
        assertThat(Words.of("<u>1 &lt; 2 &amp; 3</u>"))
                .containsExactly(new Words("1 < 2 & 3", Set.of(Style.UNDERLINED)));
    }

    @Test
    void whatIsNoTagIsSaid() {
        assertThat(Words.of("&lt;i&gt;")).containsExactly(new Words("<i>", Set.of()));
        assertThat(Words.of("a </i>b"))
                .containsExactly(new Words("a ", Set.of()), new Words("b", Set.of()));
    }
}
