package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreBenchTest {
    @TempDir private Path folder;

    @Test
    void throwingAwayWhatAirsLastKeepsMoreOfWhatAirsThanWhatWasUsedLast() throws Exception {
        try (TestLab lab = TestLab.in(folder)) {
            Section section = StoreBench.run(lab.lab()).getFirst();

            assertThat(section.isKept()).as(section.toString()).isTrue();
            List<Double> found = section.figures().stream().map(Figure::found).toList();
            assertThat(found.get(1)).isGreaterThan(found.get(2));
        }
    }

    @Test
    void aRuleThatKeepsLessIsAMiss() {
        Section section = StoreBench.section(0.3, 0.4, 100);

        assertThat(section.figures().stream().filter(figure -> !figure.isKept()))
                .extracting(Figure::name)
                .containsExactly("ours against the other", "fills, ours against the other");
    }
}
