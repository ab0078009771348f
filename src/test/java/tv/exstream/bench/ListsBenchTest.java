package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsBenchTest {
    @Test
    void whatIsMeasuredIsReadWhole(@TempDir Path folder) throws Exception {
        try (TestLab lab = TestLab.in(folder)) {
            List<Section> sections = ListsBench.run(lab.lab(), 1_000, 2_000);

            assertThat(sections)
                    .extracting(Section::title)
                    .containsExactly(
                            "reading a list of 1,000 channels",
                            "reading a guide of 2,000 programmes, 1 MB");
            assertThat(sections).allMatch(section -> section.figures().size() == 1);
        }
        assertThat(folder.resolve("lists/list.m3u")).isNotEmptyFile();
    }

    @Test
    void listsAndGuidesAreStoredAndMatched(@TempDir Path folder) throws Exception {
        try (TestLab lab = TestLab.in(folder)) {
            ListsBench.run(lab.lab(), 1_000, 2_000);
            Path lists = folder.resolve("lists");
            ListsBench.writeOtherList(lists, 1_000);
            List<String> spoken = new ArrayList<>();

            ListsReader.run(
                    List.of(folder.resolve("bench.db").toString(), lists.toString()),
                    lab.lab().clock(),
                    lab.lab().nanoTime(),
                    spoken::add);
            Section matched = GuideMatchBench.run(lab.lab(), 500, 800);

            assertThat(spoken).hasSize(3).allMatch(line -> Double.parseDouble(line) > 0);
            assertThat(matched.figures()).hasSize(1);
        }
    }
}
