package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningTimeTest {
    @ParameterizedTest
    @CsvSource({
        "<movie><runtime>45</runtime></movie>,2700",
        "<movie><runtime> 45 min</runtime></movie>,2700",
        "<movie><durationinseconds>2650</durationinseconds><runtime>45</runtime></movie>,2650",
        "<movie><runtime>1440</runtime,86400",
    })
    void secondsAreBelievedBeforeMinutes(String nfo, int seconds) {
        assertThat(read(nfo)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<movie/>",
                "<runtime></runtime>",
                "<runtime>0</runtime>",
                "<runtime>soon</runtime>",
                "<runtime>12345678</runtime>",
                "<durationinseconds>-5</durationinseconds>"
            })
    void nothingIsMadeOfWhatIsNoLength(String nfo) {
        assertThat(read(nfo)).isEmpty();
    }

    private static Optional<Duration> read(String nfo) {
        return RunningTime.of(nfo.getBytes(StandardCharsets.UTF_8));
    }
}
