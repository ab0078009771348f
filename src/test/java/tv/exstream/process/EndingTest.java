package tv.exstream.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.process.Ending.Why;

class EndingTest {
    @Test
    void itIsToldInWordsWithItsNumber() {
        assertThat(Ending.of(Why.SILENT, 30)).hasToString("it wrote nothing for 30 s");
        assertThat(Ending.of(Why.SERVER_STOPS).text()).isEqualTo("the server is stopping");
    }

    @Test
    void whoeverEndsAProcessMaySayAnything() {
        assertThat(Ending.told("# is {0} $1").text()).isEqualTo("# is {0} $1");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOLD")
    void whatIsKeptOfFfmpegTellsItAgain(Why why) {
        boolean hasNumber = new Ending(why, List.of("30")).text().contains("30");
        Ending ending = hasNumber ? Ending.of(why, 30) : Ending.of(why);

        assertThat(Ending.ofFfmpeg(ending.ofFfmpeg())).contains(ending);
        assertThat(Ending.read(ending.text())).contains(ending);
        assertThat(Ending.read(ending.ofFfmpeg())).isEmpty();
    }

    @Test
    void aNumberIsNoReason() {
        assertThat(Ending.read("404")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "it wrote nothing for 30 s",
                "ffmpeg was ended: it wrote nothing for ages",
                "ffmpeg was ended: its source is left, and more"
            })
    void anyOtherTextTellsNone(String text) {
        assertThat(Ending.ofFfmpeg(text)).isEmpty();
    }
}
