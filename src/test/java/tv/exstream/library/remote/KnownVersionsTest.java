package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownVersionsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    @DisplayName("an item is known in the version in which it was read, and in no other")
    void versionsAreKnown() {
        KnownVersions first = KnownVersions.none("rules", NOW);
        first.add("a", "1");
        first.add("b", "1");

        KnownVersions next = KnownVersions.of(first.mark(), "rules", NOW, NOW);

        assertThat(next.has("a", "1")).isTrue();
        assertThat(next.has("a", "2")).isFalse();
        assertThat(next.has("c", "1")).isFalse();
        assertThat(next.before()).isEqualTo(2);
    }

    @Test
    @DisplayName("what was read by other rules, or too long ago, is read again; how much it was is not forgotten")
    void otherRulesAndOldReadingsCountForNothing() {
        KnownVersions first = KnownVersions.none("rules", NOW);
        first.add("a", "1");
        String mark = first.mark();

        KnownVersions changed = KnownVersions.of(mark, "others", NOW, NOW);
        KnownVersions old =
                KnownVersions.of(mark, "rules", NOW.plusSeconds(9), NOW.plusSeconds(1));

        assertThat(changed.has("a", "1")).isFalse();
        assertThat(changed.before()).isEqualTo(1);
        assertThat(old.has("a", "1")).isFalse();
        assertThat(KnownVersions.of(old.mark(), "rules", NOW, NOW.plusSeconds(9)).before())
                .isZero();
    }

    @Test
    @DisplayName("a reading that reads only what changed keeps the date of the deep one before it")
    void deepReadingsAreCountedFromTheLast() {
        KnownVersions deep = KnownVersions.none("rules", NOW);
        deep.add("a", "1");
        Instant later = NOW.plus(Duration.ofDays(5));

        KnownVersions shallow = KnownVersions.of(deep.mark(), "rules", later, NOW);
        shallow.add("a", "1");

        KnownVersions after =
                KnownVersions.of(shallow.mark(), "rules", later, NOW.plus(Duration.ofDays(1)));
        assertThat(after.has("a", "1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a b c", "a 2026-03-01T12:00:00Z !!!", "2026-03-01T12:00:00Z"})
    @DisplayName("what is no mark knows nothing")
    void otherMarksKnowNothing(String mark) {
        KnownVersions known = KnownVersions.of(mark, "rules", NOW, NOW);

        assertThat(known.has("a", "1")).isFalse();
        assertThat(known.before()).isZero();
    }

    @Test
    @DisplayName("100,000 items need a mark of less than a megabyte")
    void marksAreSmall() {
        KnownVersions known = KnownVersions.none("rules", NOW);
        for (int n = 0; n < 100_000; n++) {
            known.add("item-" + n, "version");
        }

        String mark = known.mark();

        assertThat(mark.length()).isLessThan(1_000_000);
        KnownVersions next = KnownVersions.of(mark, "rules", NOW, NOW);
        for (int n = 0; n < 100_000; n++) {
            assertThat(next.has("item-" + n, "version")).isTrue();
        }
    }
}
