package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.collection.query.Condition;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.InMemoryMatches;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Page;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Today;
import tv.exstream.media.Facet;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.Title;

/// Every database finds in many odd texts what looking at each of them finds. No word has signs both within ASCII and beyond, such as
/// `$€`: SQLite's index takes the latter for a word of its own.
class MatchesAgreementTest extends OnEachDatabase {
    private static final Today TODAY = new Today(LocalDate.EPOCH, ZoneOffset.UTC);

    /// Longer than what an index has of a word, and the same as far as it goes.
    private static final String LONG = "ab".repeat(300);

    private static final List<String> WORDS =
            List.of(
                    "a",
                    "b",
                    "ab",
                    "ba",
                    "abc",
                    "bca",
                    "cab",
                    "a.b",
                    "a-b",
                    "a'b",
                    "1.5",
                    "-1",
                    "1e5",
                    "a@b.c",
                    "http://a.b/c",
                    "[a]",
                    "a_b",
                    "a%b",
                    "a\\b",
                    "Ä",
                    "ß",
                    "日本",
                    "日",
                    "é",
                    "$",
                    "$$!",
                    "[]",
                    "€",
                    "*",
                    "NOT",
                    "or",
                    "a:b",
                    LONG,
                    LONG + "c",
                    LONG + "d");

    private static final List<String> PATTERNS =
            List.of(
                    "a*",
                    "*a",
                    "*b*",
                    "a?",
                    "?b",
                    "a*b",
                    "*a*b*",
                    "??",
                    "日*",
                    "*本",
                    "a?c",
                    "b*a",
                    "*",
                    "**",
                    "*ab*",
                    "*bc",
                    "*.5",
                    "?",
                    "[*",
                    "\\*",
                    "%*",
                    "_?",
                    "ä*",
                    "*ab?",
                    LONG + "*",
                    "*" + LONG,
                    LONG + "?");

    private static final List<Field> FIELDS =
            List.of(Field.TITLE, Field.PLOT, Field.ACTOR, Field.TAG_FULL, Field.SORT_TITLE);

    private final InMemoryMediaItems items = new InMemoryMediaItems();

    @BeforeEach
    void fill() {
        Random random = new Random(1);
        List<Found> found = IntStream.range(0, 300).mapToObj(n -> found(n, random)).toList();
        assertThat(items.upsert(found)).hasSameSizeAs(new JooqMediaItems(database).upsert(found));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theSameItemsAreFound(int seed) {
        Random random = new Random(seed);
        Matches ours = new JooqMatches(database);
        Matches plain = new InMemoryMatches(items);
        for (int n = 0; n < 150; n++) {
            Query query = query(random);
            List<String> wanted = paths(plain, query);

            assertThat(paths(ours, query)).as("seed %d: %s", seed, query).isEqualTo(wanted);
            assertThat(ours.preview(query, TODAY, Page.first(1)).count())
                    .as("seed %d, counted: %s", seed, query)
                    .isEqualTo(wanted.size());
        }
    }

    private static List<String> paths(Matches matches, Query query) {
        return matches.all(query, TODAY).stream()
                .map(outline -> outline.path().toString())
                .sorted()
                .toList();
    }

    private static Found found(int n, Random random) {
        return item("x")
                .at("/m/%d.mkv".formatted(n))
                .titled(Title.named(text(1 + random.nextInt(3), random)))
                .about(text(random.nextInt(8), random))
                .with(Facet.ACTOR, text(2, random))
                .with(Facet.TAG, text(1, random), text(2, random))
                .found();
    }

    private static Query query(Random random) {
        Field field = any(FIELDS, random);
        Query query = new Query.Match(field, condition(field, random));
        return switch (random.nextInt(6)) {
            case 0 -> new Query.Not(query);
            case 1 -> Query.and(List.of(query, query(random)));
            case 2 -> Query.or(List.of(query, query(random)));
            default -> query;
        };
    }

    private static Condition.Text condition(Field field, Random random) {
        String text = text(1 + random.nextInt(2), random);
        return switch (random.nextInt(field == Field.PLOT ? 4 : 6)) {
            case 0 -> new Condition.Phrase(text);
            case 1 -> new Condition.Wildcard(any(PATTERNS, random));
            case 2 -> new Condition.Wildcard(any(PATTERNS, random) + " " + any(PATTERNS, random));
            case 3 -> new Condition.Contains(text);
            case 4 -> new Condition.Equal(text);
            default -> new Condition.StartsWith(text);
        };
    }

    private static String text(int words, Random random) {
        return IntStream.range(0, words)
                .mapToObj(_ -> any(WORDS, random))
                .collect(Collectors.joining(" "));
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
