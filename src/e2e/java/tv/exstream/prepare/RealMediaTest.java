package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Golden;
import tv.exstream.SharedData;
import tv.exstream.library.sample.SampleFolder;

/// Files that other programs are tested with: every codec and container there is, broken ones, and what is no media at all. Each is
/// prepared, and then many of them are joined.
class RealMediaTest {
    private static final String GOLDEN = "real-media.txt";

    @TempDir static Path folder;
    private static Path media;
    private static Workbench bench;
    private static Shelves shelves;

    @BeforeAll
    static void prepare() throws Exception {
        Path collection = SharedData.of("media").toRealPath();
        media = Shelves.renamed(collection, folder.resolve("media"));
        bench = new Workbench(folder);
        shelves = new Shelves(bench);
        shelves.scan(media);
        shelves.prepare(media);
    }

    @AfterAll
    static void close() throws Exception {
        if (bench != null) {
            bench.close();
        }
    }

    @Test
    @DisplayName(
            "H29, F12: every file of a large collection of odd media is prepared whole or refused with a reason")
    void everyFileIsPreparedWholeOrRefusedWithAReason() {
        Map<Path, Verdict> verdicts = shelves.verdicts(media);

        assertThat(verdicts).hasSizeGreaterThan(180);
        assertThat(verdicts.values()).filteredOn(Verdict::isWhole).hasSizeGreaterThan(90);
        verdicts.forEach(
                (file, verdict) -> {
                    switch (verdict) {
                        case Verdict.Prepared _ ->
                                assertThat(verdict).as("%s", file).matches(Verdict::isWhole);
                        case Verdict.Refused(String reason) ->
                                assertThat(reason).as("%s", file).doesNotContain("ffmpeg failed");
                        case Verdict.Failed(String reason) ->
                                assertThat(reason).as("%s", file).doesNotContain("ffmpeg failed");
                    }
                });
    }

    /// Other versions of ffmpeg say other things about broken files.
    @Test
    void whatIsRefusedIsRefusedForItsReason() throws Exception {
        String version = "ffmpeg " + bench.machine.tools().capabilities().version() + "\n";
        StringBuilder refused = new StringBuilder(version);
        shelves.verdicts(media)
                .forEach(
                        (file, verdict) -> {
                            if (!verdict.isWhole()) {
                                refused.append(file).append(" | ");
                                refused.append(verdict.text()).append('\n');
                            }
                        });
        if (!Boolean.getBoolean("golden.rewrite")) {
            Path golden = Path.of("src/test/resources/golden", GOLDEN);
            assumeThat(Files.readString(golden)).startsWith(version);
        }

        Golden.assertMatches(GOLDEN, refused.toString());
    }

    @Test
    @DisplayName("F09: after a collection of odd media nothing is left behind but renditions")
    void nothingIsLeftBehind() throws Exception {
        RealFills.awaitNoChildren(bench.machine);
        assertThat(names(folder.resolve("processes"))).isEmpty();
        assertThat(names(folder.resolve("store")))
                .allMatch(name -> name.matches("index|run-[0-9]+|lock"));
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    @Test
    @DisplayName(
            "F05, STR-11: two hundred random pairs of items are one clean stream, whole, cut, in breaks, over slates, the wrap of the clock and in catch-up")
    void randomPairsAreOneCleanStream() throws Exception {
        Path samples = SampleFolder.path();
        Path steady = Shelves.conforming(folder.resolve("steady"));
        for (Path more : List.of(samples, steady)) {
            shelves.scan(more);
            shelves.prepare(more);
        }

        var joins =
                new RandomJoins(bench, shelves.good(media, samples, steady), shelves.good(steady));
        joins.run();

        Files.writeString(Path.of("target", "joins.txt"), joins.text());
        assertThat(joins.faults()).isEmpty();
    }
}
