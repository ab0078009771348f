package tv.exstream.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {
    @ParameterizedTest
    @DisplayName("H42: addresses and parameters lose their secrets on the way into the log")
    @ValueSource(
            strings = {
                "open http://anna:s3cr3t@tv.example/live/anna/s3cr3t/5.ts",
                "GET https://tv.example/get.php?username=anna&password=s3cr3t&type=m3u_plus",
                "timeshift http://tv.example:8080/timeshift/anna/s3cr3t/60/2026-01-01:10-00/5.ts",
                "X-Plex-Token=s3cr3t",
                "Authorization: Bearer s3cr3t",
                "api_key=s3cr3t"
            })
    void secretsAreLeftOut(String said) {
        assertThat(LogText.of(said, 1_000)).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource({
        "10, red",
        "27, escape",
        "155, one-byte escape",
        "8238, turned",
        "13, back",
        "0, nil"
    })
    void nothingIsLeftThatATerminalObeys(int character, String name) {
        String text = LogText.of("a" + Character.toString(character) + "b " + name, 100);

        assertThat(text).doesNotContain(Character.toString(character)).startsWith("a\\");
        assertThat(text.lines()).hasSize(1);
    }

    @Test
    void ordinaryTextIsLeftAsItIs() {
        assertThat(LogText.of("channel=5 läuft: 東京 🎬", 100)).isEqualTo("channel=5 läuft: 東京 🎬");
    }

    @Test
    void longTextIsCutAndMarked() {
        assertThat(LogText.of("x".repeat(1_000), 10)).isEqualTo("x".repeat(10) + " […]");
        assertThat(LogText.of("x".repeat(10), 10)).isEqualTo("x".repeat(10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyCharactersBecomeOneLine(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String said =
                    random.ints(50, 0, 0xFFFF)
                            .collect(
                                    StringBuilder::new,
                                    (text, each) -> text.append((char) each),
                                    StringBuilder::append)
                            .toString();
            assertThat(LogText.of(said, 500).lines().count()).as("seed %d", seed).isEqualTo(1);
        }
    }
}
