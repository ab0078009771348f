package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.library.title.Titles.Descriptions;
import tv.exstream.media.Artwork;
import tv.exstream.media.Fingerprint;

class ComparisonTest {
    private static final Path ROOT = Path.of("/media");
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant OLD = Instant.parse("2025-01-01T12:00:00.123456789Z");

    private final Walk walk = Walk.through(ROOT);
    private final Map<Path, Fingerprint> known = new HashMap<>();

    @Test
    void aFileThatIsNotKnownIsFresh() {
        FoundFile file = found("a.mkv", 10, OLD);

        assertThat(compare().fresh()).containsExactly(file);
    }

    @Test
    void sameSizeAndDateMeanUnchanged() {
        FoundFile file = found("a.mkv", 10, OLD);
        know("a.mkv", 10, OLD);

        assertThat(compare().unchanged()).containsExactly(file);
        assertThat(compare().fresh()).isEmpty();
    }

    @Test
    void anotherSizeOrDateMeansChanged() {
        found("a.mkv", 11, OLD);
        know("a.mkv", 10, OLD);
        found("b.mkv", 10, OLD.plusSeconds(1));
        know("b.mkv", 10, OLD);

        assertThat(compare().fresh()).hasSize(2);
    }

    @Test
    void aFileWrittenAMomentAgoIsStillGrowing() {
        FoundFile now = found("a.mkv", 10, NOW.minusSeconds(9));
        FoundFile ahead = found("b.mkv", 10, NOW.plusSeconds(9));
        FoundFile rested = found("c.mkv", 10, NOW.minusSeconds(10));
        FoundFile future = found("d.mkv", 10, NOW.plus(Duration.ofDays(400)));

        assertThat(compare().growing()).containsExactly(now, ahead);
        assertThat(compare().fresh()).containsExactly(rested, future);
    }

    @Test
    void aKnownFileThatIsNotThereIsGone() {
        found("a.mkv", 10, OLD);
        know("a.mkv", 10, OLD);
        know("b/c.mkv", 10, OLD);

        assertThat(compare().gone()).containsExactly(ROOT.resolve("b/c.mkv"));
        assertThat(compare().kept()).isEmpty();
    }

    @Test
    @DisplayName("F18, H15: a library that is suddenly empty is kept")
    void whenNothingIsLeftEverythingIsKept() {
        know("a.mkv", 10, OLD);
        know("b/c.mkv", 10, OLD);

        assertThat(compare().gone()).isEmpty();
        assertThat(compare().kept()).hasSize(2);
    }

    @Test
    @DisplayName(
            "F18: what lies below a folder that does not answer is kept, and what is gone elsewhere is gone")
    void whatLiesBelowAFolderThatCannotBeReadIsKept() {
        found("a.mkv", 10, OLD);
        know("b/x/c.mkv", 10, OLD);
        know("d/e.mkv", 10, OLD);
        walk.fail(ROOT.resolve("b"), "no answer within 20 s");

        assertThat(compare().kept()).containsExactly(ROOT.resolve("b/x/c.mkv"));
        assertThat(compare().gone()).containsExactly(ROOT.resolve("d/e.mkv"));
    }

    @Test
    void whatWasInAFolderThatIsEmptyNowIsKept() {
        found("a.mkv", 10, OLD);
        know("nas/c.mkv", 10, OLD);
        walk.markEmpty(ROOT.resolve("nas"));

        assertThat(compare().kept()).containsExactly(ROOT.resolve("nas/c.mkv"));
    }

    @Test
    void theFirstScanOfAnEmptyFolderFindsNothing() {
        Comparison comparison = compare();

        assertThat(comparison.fresh()).isEmpty();
        assertThat(comparison.kept()).isEmpty();
    }

    private Comparison compare() {
        return Comparison.of(walk, known, NOW);
    }

    private FoundFile found(String path, long size, Instant modified) {
        FoundFile file =
                new FoundFile(
                        ROOT.resolve(path),
                        ROOT,
                        size,
                        modified,
                        Descriptions.NONE,
                        Artwork.NONE,
                        List.of(),
                        Optional.empty(),
                        "",
                        0);
        walk.add(file);
        return file;
    }

    private void know(String path, long size, Instant modified) {
        known.put(ROOT.resolve(path), new Fingerprint(size, modified, "d"));
    }
}
