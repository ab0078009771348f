package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownVersionsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    @DisplayName("an item is known in the version in which it was read, and in no other")
    void versionsAreKnown() {
        String mark = mark("a", "b");

        KnownVersions next = KnownVersions.of(mark, "rules", NOW);

        assertThat(next.has("a", "1")).isTrue();
        assertThat(next.has("a", "2")).isFalse();
        assertThat(next.has("c", "1")).isFalse();
        assertThat(next.before()).isEqualTo(2);
        assertThat(next.now()).isZero();
    }

    @Test
    @DisplayName(
            "what was read by other rules, or too long ago, is read again; how much it was is not forgotten")
    void otherRulesAndOldReadingsCountForNothing() {
        String mark = mark("a");

        KnownVersions changed = KnownVersions.of(mark, "others", NOW);
        KnownVersions old = KnownVersions.of(mark, "rules", NOW.plus(KnownVersions.DEEP_AGAIN));

        assertThat(changed.has("a", "1")).isFalse();
        assertThat(changed.before()).isEqualTo(1);
        assertThat(old.has("a", "1")).isFalse();
        assertThat(old.before()).isEqualTo(1);
    }

    @Test
    @DisplayName("a reading that reads only what changed keeps the date of the deep one before it")
    void deepReadingsAreCountedFromTheLast() {
        KnownVersions shallow = KnownVersions.of(mark("a"), "rules", NOW.plus(Duration.ofDays(5)));
        shallow.add("a", "1");

        Instant later = NOW.plus(Duration.ofDays(8));
        assertThat(KnownVersions.of(shallow.mark(), "rules", later).has("a", "1")).isFalse();
    }

    @Test
    @DisplayName(
            "for a while after everything was listed it will do to read what is said to have changed")
    void freshMarks() {
        Duration day = Duration.ofDays(1);

        assertThat(KnownVersions.isFresh(mark("a"), "rules", NOW, day)).isTrue();
        assertThat(KnownVersions.isFresh(mark("a"), "others", NOW, day)).isFalse();
        assertThat(KnownVersions.isFresh(mark("a"), "rules", NOW.plus(day), day)).isFalse();
        assertThat(KnownVersions.isFresh("", "rules", NOW, day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "a b c d",
                "a 2026-03-01T12:00:00Z 2026-03-01T12:00:00Z !!!",
                "2026-03-01T12:00:00Z"
            })
    @DisplayName("what is no mark knows nothing")
    void otherMarksKnowNothing(String mark) {
        KnownVersions known = KnownVersions.of(mark, "rules", NOW);

        assertThat(known.has("a", "1")).isFalse();
        assertThat(known.before()).isZero();
    }

    @Test
    @DisplayName("100,000 items need a mark of less than a megabyte")
    void marksAreSmall() {
        String[] items = new String[100_000];
        Arrays.setAll(items, n -> "item-" + n);

        String mark = mark(items);

        assertThat(mark.length()).isLessThan(1_000_000);
        KnownVersions next = KnownVersions.of(mark, "rules", NOW);
        assertThat(items).allMatch(item -> next.has(item, "1"));
    }

    private static String mark(String... items) {
        KnownVersions known = KnownVersions.of("", "rules", NOW);
        for (String item : items) {
            known.add(item, "1");
        }
        return known.mark();
    }
}
