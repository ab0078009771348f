package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

@DisplayName("The index of VobSub subtitles")
class VobSubIndexTest {
    static final String HEAD = "# VobSub index file, v7 (do not modify this line!)\n";
    private static final String TIME = "timestamp: 00:00:02:000, filepos: 000000000\n";

    @Test
    @DisplayName("has a stream for each language that has a picture, in the order of the pictures")
    void hasAStreamForEachLanguage() {
        String text =
                "\u00ef\u00bb\u00bf"
                        + HEAD
                        + "size: 720x576\r\npalette: 000000, ffffff\r\n"
                        + "id: en, index: 0\r\nalt: English\r\n"
                        + TIME
                        + TIME
                        + "id: fr, index: 1\n"
                        + "id: de, index: 4\n"
                        + TIME
                        + "id: --, index: 5\n"
                        + TIME;

        assertThat(parsed(text).languages()).containsExactly("eng", "deu", "");
    }

    @Test
    @DisplayName("may have any blanks between the words of a line, as for ffmpeg")
    void blanksBetweenTheWordsOfALineDoNotMatter() {
        for (String line : new String[] {"id:de,index:1", "id:  de,  index:  1"}) {
            assertThat(parsed(HEAD + line + "\n" + TIME).languages()).containsExactly("deu");
        }
        assertThat(parsed(HEAD + "id: ,index:1\n" + TIME).languages()).containsExactly("");
    }

    @Test
    @DisplayName("is read where the line of a stream makes no sense, as ffmpeg reads it")
    void aLineWithoutSenseIsTheFirstStream() {
        assertThat(parsed(HEAD + "id: everything\n" + TIME).languages()).containsExactly("");
        assertThat(parsed(HEAD + "id: en, index: 99999999999999\n" + TIME).languages())
                .containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1\n00:00:01,000 --> 00:00:02,000\nHello\n",
                "#EXTM3U\nhttp://169.254.169.254/\n",
                HEAD + "id: en, index: 0\n",
                HEAD + "id: en, index: 32\n" + TIME,
                HEAD + TIME + "id: en, index: 0\n",
                HEAD + "id: en, index: 0\n" + TIME + "\0",
            })
    @DisplayName("is refused with the reason when it is something else")
    void isRefusedWhenItIsSomethingElse(String text) {
        assertThatThrownBy(() -> parsed(text))
                .isInstanceOf(ProblemException.class)
                .message()
                .isNotBlank();
    }

    @Test
    @DisplayName("is refused when it is larger, or has more streams, than any disc needs")
    void isRefusedWhenItIsHuge() {
        String turns = ("id: en, index: 0\n" + TIME + "id: de, index: 1\n" + TIME).repeat(17);

        assertThatThrownBy(() -> parsed(HEAD + turns)).hasMessage("more than 32 streams");
        assertThatThrownBy(() -> VobSubIndex.parse(new byte[VobSubIndex.LONGEST + 1]))
                .hasMessage("longer than 4 MiB");
    }

    @Test
    @DisplayName("of damaged bytes is read or refused, and nothing else")
    void damagedBytesAreReadOrRefused() {
        byte[] whole =
                (HEAD + "id: en, index: 0\n" + TIME + "id: de, index: 1\n" + TIME)
                        .getBytes(StandardCharsets.US_ASCII);
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] damaged = whole.clone();
            for (int n = 0; n < 3; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(VobSubIndex.parse(damaged).languages()).as("seed " + seed).isNotEmpty();
            } catch (ProblemException e) {
                assertThat(e).as("seed " + seed).message().isNotBlank();
            }
        }
    }

    private static VobSubIndex parsed(String text) {
        return VobSubIndex.parse(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
