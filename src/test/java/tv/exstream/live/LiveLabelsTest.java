package tv.exstream.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiveLabelsTest {
    @Test
    @DisplayName("H42: the address of a logo, which may have a secret, is not written out")
    void theAddressOfALogoIsNotWrittenOut() {
        var labels =
                new LiveLabels("News", "5.1", "http://a.example/word/logo.png?token=word", false);

        assertThat(labels).hasToString("group=News number=5.1 logo=…");
        assertThat(LiveLabels.NONE).hasToString("group= number=");
    }
}
