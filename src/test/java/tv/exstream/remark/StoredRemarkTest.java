package tv.exstream.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredRemarkTest {
    @Test
    void aStoredRemarkIsShortAndCanBeRead() {
        Remark why =
                Remark.of(
                        Word.DRAWN,
                        Remark.of(
                                Word.IN_SLOT,
                                Remark.of(
                                        Word.ORDERED,
                                        Remark.of(Word.SHUFFLE),
                                        Remark.of(Word.COLLECTION, 3)),
                                "noon"),
                        Remark.of(Word.PASS, 2));

        assertThat(why.stored())
                .isEqualTo("drawn(in-slot(ordered(shuffle(),collection(3)),\"noon\"),pass(2))");
    }

    @Test
    void timesAndQuotesAreStored() {
        Remark late =
                Remark.of(
                        Word.SLOT_LATE,
                        "say \"noon\" \\",
                        Instant.parse("2026-01-01T12:00:00Z"),
                        Duration.ofMinutes(90));

        assertThat(late.stored())
                .isEqualTo("slot-late(\"say \\\"noon\\\" \\\\\",@2026-01-01T12:00:00Z,PT1H30M)");
        assertThat(Remark.read(late.stored())).isEqualTo(late);
    }

    @Test
    void whatIsDemandedIsStoredInEnglish() {
        Remark few = Remark.of(Demand.VALUE_WRONG, "count", Wanted.atLeast(1), "0");
        Remark both = Remark.of(Word.BOTH, Remark.of(Word.PASS, 2), few);

        assertThat(Remark.read(few.stored())).isEqualTo(Remark.quoted(few.english()));
        assertThat(Remark.read(both.stored()))
                .isEqualTo(
                        Remark.of(
                                Word.BOTH, Remark.of(Word.PASS, 2), Remark.quoted(few.english())));
    }

    @ParameterizedTest
    @EnumSource
    void everyWordIsReadBackWithWhateverIsSaidWithin(Word word) {
        for (int seed = 0; seed < 200; seed++) {
            Remark remark = new AnyRemark(new Random(seed)).of(word, 2);

            assertThat(Remark.read(remark.stored())).as("seed %d", seed).isEqualTo(remark);
        }
    }

    @Test
    void whatIsStoredIsNeverLongAndAlwaysReadAsItselfOrAsItsEnglishBeginning() {
        for (int seed = 0; seed < 500; seed++) {
            Remark remark = new AnyRemark(new Random(seed)).next(60);
            String stored = remark.stored();

            Remark read = Remark.read(stored);
            assertThat(stored.length())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(StoredRemark.LONGEST);
            if (!read.equals(remark)) {
                assertThat(read.isQuoted()).as("seed %d", seed).isTrue();
                assertThat(remark.english())
                        .as("seed %d", seed)
                        .startsWith(read.english().replaceFirst("…$", ""));
            }
        }
    }

    @Test
    void whatIsTooDeepIsStoredInEnglish() {
        Remark deep = Remark.of(Word.PINNED);
        for (int i = 0; i < StoredRemark.DEEPEST; i++) {
            deep = Remark.of(Word.CUT, deep);
        }

        assertThat(Remark.read(deep.stored())).isEqualTo(Remark.quoted(deep.english()));
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        Remark read = Remark.read(Remark.of(Word.QUERY, "🎬".repeat(9_000)).stored());

        assertThat(read.english()).startsWith("query 🎬🎬").endsWith("🎬…").hasSizeLessThan(2_010);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shuffle of collection 1: pass 2",
                "time left in block 1",
                "pinned by hand",
                "pinned",
                "pinned(",
                "pinned(1)",
                "pinned() ",
                "pass()",
                "pass(x)",
                "pass(1",
                "pass(1,2)",
                "pass(PX)",
                "pass(@now)",
                "pass(\"1)",
                "pass(\"1\\",
                "pass(99999999999999999999)",
                "nothing(\"1\")",
                "both(pinned(),)",
            })
    void textsOfOlderVersionsAndOfOthersAreQuoted(String text) {
        assertThat(Remark.read(text)).isEqualTo(Remark.quoted(text));
    }

    @Test
    void mutatedTextsAreReadAsSomething() {
        Random random = new Random(7);
        for (int seed = 0; seed < 2_000; seed++) {
            StringBuilder text =
                    new StringBuilder(new AnyRemark(new Random(seed)).next(3).stored());
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(' ', 127));

            assertThat(Remark.read(text.toString()).english()).as("seed %d", seed).isNotNull();
        }
    }

    @Test
    void nestedWithoutEndIsQuoted() {
        String text = "cut(".repeat(1_900);

        assertThat(Remark.read(text)).isEqualTo(Remark.quoted(text));
    }
}
