package tv.exstream.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.iptv.ListedEntry.Labels;

@DisplayName("H24: names that are made of whatever means something in names")
@Timeout(60)
class NamesFuzzTest {
    private static final List<String> PIECES =
            List.of(
                    "UK", ": ", " - ", "|", "[", "]", "(", ")", "HD", "4K", "ᴴᴰ", "+1", "+99", "#",
                    "##", "==", "★", "  ", "\n", "\u2028", "\u200B", "\u202E", "é", "e\u0301", "ﬁ",
                    "&", "'", "News", "频道", "🎬", "\uD83C", "7", "1080p", "and", "VIP", "plus");

    private static final int NAMES = 500;

    /// Longer than an entry keeps, so that it is cut.
    private static final int MOST_CHARS = 250;

    private static List<String> names(long seed) {
        var random = new Random(seed);
        List<String> names = new ArrayList<>();
        while (names.size() < NAMES) {
            StringBuilder name = new StringBuilder();
            String often = PIECES.get(random.nextInt(PIECES.size()));
            for (int n = random.nextInt(150); n >= 0; n--) {
                boolean again = random.nextInt(3) > 0;
                name.append(again ? often : PIECES.get(random.nextInt(PIECES.size())));
            }
            String cut = name.substring(0, Math.min(name.length(), MOST_CHARS));
            if (!cut.isBlank()) {
                names.add(cut);
            }
        }
        return names;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("are compared by words without blanks, a country and a time within a day")
    void keys(long seed) {
        for (String name : names(seed)) {
            MatchKey key = MatchKey.of(name);

            assertThat(key.words()).as(name).noneMatch(word -> word.matches(".*\\s.*|"));
            assertThat(key.later()).as(name).isBetween(0, 24);
            assertThat(key.country()).as(name).matches("[a-z]{0,3}");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("are never nothing after any rule, and never longer than names may be")
    void rules(long seed) {
        var rules =
                new Rules(
                        List.of(
                                new Rule.DropHeadings(),
                                new Rule.StripDecorations(),
                                new Rule.Rename("\\W+|\\w", ""),
                                new Rule.NumberFrom(Rule.Where.ANY, 1)),
                        false);
        var sieve = new Sieve(rules);

        for (String name : names(seed)) {
            ListedEntry entry = sieve.of(Entries.live(name, Labels.NONE)).entry();

            assertThat(entry.name()).as(name).isNotBlank().hasSizeLessThanOrEqualTo(200);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("have keys that differ from one another and are the same each time")
    void entryKeys(long seed) {
        List<EntryKey> keys = keysOf(seed);

        assertThat(keys).doesNotHaveDuplicates().isEqualTo(keysOf(seed));
    }

    /// Each name twice, with the same address.
    private static List<EntryKey> keysOf(long seed) {
        var keys = new EntryKeys();
        List<String> names = new ArrayList<>(names(seed));
        names.addAll(names(seed));
        return names.stream()
                .map(name -> new EntryKeys.Traits(URI.create("http://a.example/x"), "", name, name))
                .map(keys::of)
                .toList();
    }
}
