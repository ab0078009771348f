package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.media.Chapter;

@DisplayName("Chapters beside a file")
class ChapterTextTest {
    private static final List<Chapter> TWO =
            List.of(
                    new Chapter(Duration.ZERO, "Harbour & Sea"),
                    new Chapter(Duration.ofMillis(65_500), "Fog"));

    private static final String OGM =
            """
            CHAPTER02=00:01:05.500
            CHAPTER02NAME=Fog
            CHAPTER01=00:00:00.000
            CHAPTER01NAME=Harbour & Sea
            """;
    private static final String MATROSKA =
            """
            <?xml version="1.0"?>
            <!DOCTYPE Chapters SYSTEM "matroskachapters.dtd">
            <Chapters><EditionEntry>
              <ChapterAtom><ChapterTimeStart>00:00:00.000000000</ChapterTimeStart>
                <ChapterDisplay><ChapterString>Harbour &amp; Sea</ChapterString></ChapterDisplay></ChapterAtom>
              <ChapterAtom><ChapterTimeStart>00:01:05.500000000</ChapterTimeStart>
                <ChapterDisplay><ChapterString>Fog</ChapterString></ChapterDisplay></ChapterAtom>
            </EditionEntry></Chapters>
            """;
    private static final String FFMPEG =
            """
            ;FFMETADATA1
            title=Ferry
            [CHAPTER]
            TIMEBASE=1/1000
            START=0
            END=65500
            title=Harbour & Sea
            [CHAPTER]
            TIMEBASE=1/1000
            START=65500
            END=99000
            title=Fog
            """;

    @Test
    @DisplayName("are read as OGM, Matroska and ffmpeg write them")
    void areReadInEveryForm() {
        assertThat(read(OGM)).isEqualTo(TWO);
        assertThat(read(MATROSKA)).isEqualTo(TWO);
        assertThat(read(FFMPEG)).isEqualTo(TWO);
    }

    @Test
    @DisplayName("may have no names, and any line end")
    void mayHaveNoNames() {
        assertThat(read("CHAPTER01=00:00:01\r\nCHAPTER02=00:00:02,5\r\n"))
                .containsExactly(
                        new Chapter(Duration.ofSeconds(1), ""),
                        new Chapter(Duration.ofMillis(2_500), ""));
    }

    @Test
    @DisplayName("are none where the text is none")
    void areNoneInOtherText() {
        assertThat(read("")).isEmpty();
        assertThat(read("CHAPTER01=99:99:99\n[CHAPTER]\nSTART=-1\n")).isEmpty();
    }

    @Test
    @Timeout(60)
    @DisplayName("H16, H23: hostile ones take neither time nor memory")
    void hostileOnesAreBounded() {
        assertThat(read("CHAPTER01=00:00:01\n".repeat(50_000))).hasSize(1_000);
        assertThat(read("[CHAPTER]\nSTART=999999999999999\n".repeat(20_000))).hasSize(1_000);
        assertThat(read("<ChapterTimeStart>0:0:0</ChapterTimeStart>".repeat(20_000)))
                .hasSize(1_000);
        assertThat(read("<ChapterString>".repeat(60_000))).isEmpty();
        Random random = new Random(5);
        byte[] good = (OGM + MATROSKA + FFMPEG).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 1_000; round++) {
            byte[] bytes = good.clone();
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            assertThat(ChapterText.read(bytes))
                    .isSortedAccordingTo((one, other) -> one.start().compareTo(other.start()));
        }
    }

    private static List<Chapter> read(String text) {
        return ChapterText.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
