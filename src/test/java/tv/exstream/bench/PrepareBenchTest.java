package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrepareBenchTest {
    @Test
    void costIsComparedWithTheSameFfmpegAlone() {
        var prepared =
                new PrepareBench.Prepared(
                        Duration.ofMillis(400),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(6),
                        20_000_000);

        Section section =
                PrepareBench.section(
                        BenchClips.Work.ENCODE,
                        Duration.ofSeconds(80),
                        prepared,
                        Duration.ofSeconds(10));

        assertThat(section.title()).isEqualTo("preparing a file that is encoded");
        assertThat(section.figures().stream().map(Figure::found).toList())
                .isEqualTo(List.of(1.04, 1.0, 10.0, 900.0));
        assertThat(section.isKept()).isTrue();
    }
}
