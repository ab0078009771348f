package tv.exstream.collection.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.collection.query.Condition.Between;
import tv.exstream.collection.query.Condition.Bound.Excluding;
import tv.exstream.collection.query.Condition.Bound.Including;
import tv.exstream.collection.query.Condition.Contains;
import tv.exstream.collection.query.Condition.Equal;
import tv.exstream.collection.query.Condition.InTheLast;
import tv.exstream.collection.query.Condition.Measure;
import tv.exstream.collection.query.Condition.NotInTheLast;
import tv.exstream.collection.query.Condition.OneOf;
import tv.exstream.collection.query.Condition.Span;
import tv.exstream.collection.query.Condition.StartsWith;
import tv.exstream.collection.query.Query.And;
import tv.exstream.collection.query.Query.Match;
import tv.exstream.collection.query.Query.Not;
import tv.exstream.collection.query.Query.Or;
import tv.exstream.collection.query.Query.Reading.Refused;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class QueryTest {
    private static final Today TODAY =
            new Today(LocalDate.of(2026, 5, 25), ZoneId.of("Europe/Berlin"));

    @Test
    @DisplayName("SR-01: one of several genres, or a piece of the title")
    void oneOfSeveralOrAPiece() {
        assertReads(
                "genre IN [comedy, horror] OR title ~ \"XYZ\"",
                new Or(
                        List.of(
                                new Match(Field.GENRE, new OneOf(List.of("comedy", "horror"))),
                                new Match(Field.TITLE, new Contains("XYZ")))));
    }

    @Test
    @DisplayName("SR-02: words and commas inside quotes are text")
    void wordsInsideQuotesAreText() {
        assertReads(
                "title IN [\"Rick and Morty\", \"Murder, She Wrote\", \"Not Real\"]",
                new Match(
                        Field.TITLE,
                        new OneOf(List.of("Rick and Morty", "Murder, She Wrote", "Not Real"))));
    }

    @Test
    @DisplayName("SR-03: none of several genres")
    void noneOfSeveral() {
        assertReads(
                "genre NOT IN [comedy, horror]",
                new Not(new Match(Field.GENRE, new OneOf(List.of("comedy", "horror")))));
    }

    @Test
    @DisplayName("SR-04: a piece that the title lacks, printed back as the same text")
    void aPieceThatTheTitleLacks() {
        assertReads("title !~ \"XYZ\"", new Not(new Match(Field.TITLE, new Contains("XYZ"))));
    }

    @Test
    @DisplayName("SR-05: less than a text is the beginning of it, printed as <")
    void lessThanATextIsItsBeginning() {
        Query beginning = new Match(Field.TITLE, new StartsWith("A"));

        assertReads("title < A", beginning);
        assertThat(Query.parse("title <= A")).isEqualTo(beginning);
        assertThat(Query.parse("title <= A").print()).isEqualTo("title < A");
    }

    @Test
    @DisplayName("SR-06: minutes are compared as the milliseconds that they have")
    void minutesAreComparedAsMilliseconds() {
        Query query = Query.parse("minutes <= 30");

        assertThat(query.print()).isEqualTo("minutes <= 30");
        assertThat(extent(query).end()).isEqualTo(1_800_001);
        assertThat(extent(query).holds(1_800_000)).isTrue();
    }

    @Test
    @DisplayName("SR-07: brackets include the ends of a range, parentheses exclude them")
    void bracketsIncludeAndParenthesesExclude() {
        assertReads(
                "duration BETWEEN [100, 200]",
                new Match(Field.DURATION, new Between(new Including(100), new Including(200))));
        assertReads(
                "duration BETWEEN (100, 200)",
                new Match(Field.DURATION, new Between(new Excluding(100), new Excluding(200))));
        assertThat(extent(Query.parse("duration BETWEEN (100,200)")))
                .isEqualTo(new Extent(101, 200));
        assertThat(extent(Query.parse("duration BETWEEN [100,200)")))
                .isEqualTo(new Extent(100, 200));
    }

    @Test
    @DisplayName("SR-08: days are whole days, those of addition of the zone that asks")
    void daysAreWholeDays() {
        Query released = Query.parse("release_date BETWEEN [\"2023-01-01\",\"2023-12-31\"]");
        Query added = Query.parse("added_date BETWEEN [\"2023-01-01\",\"2023-12-31\"]");

        assertThat(extent(released))
                .isEqualTo(
                        new Extent(
                                LocalDate.of(2023, 1, 1).toEpochDay(),
                                LocalDate.of(2024, 1, 1).toEpochDay()));
        assertThat(extent(added)).isEqualTo(new Extent(1_672_527_600_000L, 1_704_063_600_000L));
        assertThat(released.print()).isEqualTo("release_date BETWEEN [2023-01-01, 2023-12-31]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20250101", "2025-01-01", "\"2025-01-01\"", "\"20250101\""})
    @DisplayName("SR-09: a day is written with dashes or without, in quotes or not")
    void aDayIsWrittenInFourWays(String day) {
        assertThat(Query.parse("release_date = " + day))
                .isEqualTo(Query.parse("release_date:2025-01-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "202501",
                "2025-1-1",
                "25-01-01",
                "2025/01/01",
                "2025.01.01",
                "2025-01",
                "20251",
                "202501011",
                "2025-02-30",
                "soon"
            })
    @DisplayName("SR-10: what is no day is refused where it stands")
    void whatIsNoDayIsRefused(String day) {
        Refused refused = refused("release_date = " + day);

        assertThat(refused.position()).isEqualTo(15);
        assertThat(refused.message().english())
                .startsWith("release_date must be a day")
                .endsWith(day);
    }

    @Test
    @DisplayName("SR-11: in the last weeks, in any case and number")
    void inTheLastWeeks() {
        Query query = Query.parse("added_date inthelast 2 Weeks");

        assertThat(query)
                .isEqualTo(new Match(Field.ADDED_DATE, new InTheLast(2, Span.WEEK)))
                .isEqualTo(Query.parse("added_inthelast:\"2 weeks\""));
        assertThat(query.print()).isEqualTo("added_date inthelast 2 weeks");
        assertThat(extent(query))
                .isEqualTo(
                        new Extent(
                                LocalDate.of(2026, 5, 11)
                                        .atStartOfDay(TODAY.zone())
                                        .toInstant()
                                        .toEpochMilli(),
                                Long.MAX_VALUE));
    }

    @Test
    @DisplayName("SR-12: not in the last months is before that day")
    void notInTheLastMonths() {
        Query query = Query.parse("release_date notinthelast 3 month");

        assertThat(query)
                .isEqualTo(new Match(Field.RELEASE_DATE, new NotInTheLast(3, Span.MONTH)))
                .isEqualTo(Query.parse("released_notinthelast:\"3 months\""));
        assertThat(extent(query).end()).isEqualTo(LocalDate.of(2026, 2, 25).toEpochDay());
        assertThat(extent(query).holds(Extent.UNKNOWN)).isFalse();
    }

    @Test
    @DisplayName("SR-13: an id with dashes stays whole")
    void anIdWithDashesStaysWhole() {
        assertReads(
                "library_id = ddd327c3-aea2-4b27-a2c0-a8ce190d25d0 AND title < A",
                new And(
                        List.of(
                                new Match(
                                        Field.LIBRARY_ID,
                                        new Equal("ddd327c3-aea2-4b27-a2c0-a8ce190d25d0")),
                                new Match(Field.TITLE, new StartsWith("A")))));
    }

    @Test
    @DisplayName("SR-14: parentheses group")
    void parenthesesGroup() {
        Query query = Query.parse("(type = movie AND year >= 1990) OR show_genre = comedy");

        assertThat(query).isInstanceOf(Or.class);
        assertThat(query.print())
                .isEqualTo("(type = movie AND year >= 1990) OR show_genre = comedy");
        assertThat(Query.parse("type = movie AND (year >= 1990 OR show_genre = comedy)"))
                .isInstanceOf(And.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            textBlock =
                    """
                    blade runner -> title:blade AND title:runner
                    "blade runner" -> title:"blade runner"
                    Blade - Runner -> title:Blade AND title:Runner
                    Murder, She Wrote -> title:Murder AND title:She AND title:Wrote
                    a and b or c -> (title:a AND title:b) OR title:c
                    a && b || c -> (title:a AND title:b) OR title:c
                    do not disturb -> title:do AND title:"not" AND title:disturb
                    a NOT b -> title:a AND NOT title:b
                    -a !b +c -> NOT title:a AND NOT title:b AND title:c
                    NOT (a b) -> NOT (title:a AND title:b)
                    ((a)) -> title:a
                    genre:(comedy OR -horror) -> genre:comedy OR NOT genre:horror
                    year:[1990 TO 1999] -> year BETWEEN [1990, 1999]
                    year:{1990 TO 1999] -> year BETWEEN (1990, 1999]
                    year:[* TO 1999} -> year < 1999
                    year:[1990 TO *] -> year >= 1990
                    year:[* TO *] -> year:*
                    year:>1990 -> year > 1990
                    year:>=1990 -> year >= 1990
                    year IN [1990, 1992] -> year = 1990 OR year = 1992
                    year != 1990 -> year != 1990
                    NOT year:1990 -> year != 1990
                    release_date:1990* -> release_date BETWEEN [1990-01-01, 1990-12-31]
                    release_date:199002* -> release_date BETWEEN [1990-02-01, 1990-02-28]
                    released_inthelast:"1 week" -> release_date inthelast 1 week
                    released_inthelast:1week -> release_date inthelast 1 week
                    added_notinthelast:"10 DAYS" -> added_date notinthelast 10 days
                    released_onthisday:1 -> released_onthisday:1
                    released_onthisday -> released_onthisday:1
                    smart_collection:"My \\"best\\"" -> smart_collection:"My \\"best\\""
                    title_and_year:"Alien (1979)" -> title:Alien AND year = 1979
                    title_and_year:1984 -> title:1984
                    type:show -> type:episode
                    GENRE:Comedy -> genre:Comedy
                    genres:comedy -> genre:comedy
                    rating = PG-13 -> content_rating = PG-13
                    title:*lien -> title:*lien
                    title:al\\*en -> title:"al en"
                    title:"al*en" -> title:"al*en"
                    title~"x" -> title ~ "x"
                    title:a\\:b* -> title:a\\:b*
                    actor IN [Tom Hanks, "in"] -> actor IN ["Tom Hanks", "in"]
                    *:* -> *:*
                    '' -> *:*
                    in between -> title:"in" AND title:"between"
                    """)
    void bothVocabulariesAreUnderstood(String text, String printed) {
        assertThat(Query.parse(text).print()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    genre:comedy AND | 16 | a field, a word or ( must come here: the end
                    a AND OR b | 6 | a field, a word or ( must come here: OR
                    (genre:comedy | 13 | AND, OR or ) must come here: the end
                    genre:comedy) | 12 | AND, OR or the end must come here: )
                    OR genre:comedy | 0 | a field, a word or ( must come here: OR
                    gerne:comedy | 0 | field must be a known one, such as genre
                    a xyz = 3 | 2 | field must be a known one
                    title:"open | 6 | quote must be closed by another "
                    year:then | 5 | year must be a whole number: then
                    year:1990-1999 | 5 | year must be a whole number: 1990-1999
                    minutes ~ 3 | 8 | minutes must be asked by one of
                    plot = x | 5 | plot must be asked by one of : ~ !~: =
                    title > x | 6 | title must be asked by one of
                    title BETWEEN [a, b] | 6 | title must be asked by one of
                    title:[a TO b] | 6 | a range must be of numbers or days: title is text
                    year inthelast 2 days | 5 | year must be asked by one of
                    added_date inthelast 2 moons | 21 | length must be a number of days
                    added_date inthelast 0 days | 21 | length must be a number of days
                    genre NOT IN comedy | 13 | [ must come here: comedy
                    genre IN [comedy | 16 | a comma or ] must come here: the end
                    year:[1990 1999] | 11 | TO or a comma must come here: 1999
                    year:[1990 TO 1999) | 18 | } must come here: )
                    year BETWEEN 3 | 13 | ( must come here: 3
                    """)
    void whatIsWrongIsToldWithItsPlace(String text, int position, String message) {
        Refused refused = refused(text);

        assertThat(refused.message().english()).contains(message);
        assertThat(refused.position()).isEqualTo(position);
    }

    @Test
    void aCallerIsToldTheCharacterAsPeopleCount() {
        assertThatThrownBy(() -> Query.parse("year:then"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.QUERY_UNREADABLE))
                .hasMessage("query is wrong at character 6: year must be a whole number: then");
    }

    @Test
    void sizeAndDepthAreBounded() {
        assertThat(Query.read("a ".repeat(4_096))).isInstanceOf(Query.Reading.Understood.class);
        assertThat(refused("a ".repeat(4_097)).message().english())
                .isEqualTo("query must have at most 4096 clauses");
        assertThat(refused("(".repeat(101) + "a").message().english())
                .isEqualTo("query must be at most 100 parentheses deep");
        assertThat(refused("NOT ".repeat(50_000)).message().english()).contains("characters");
        assertThat(refused("-".repeat(50_000) + "a").message().english()).contains("deep");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsPrintedReadsBackAsTheSame(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Query query = Query.parse(AnyQuery.of(random).print());

            assertThat(Query.parse(query.print())).as("seed %d: %s", seed, query).isEqualTo(query);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyTextIsReadOrRefusedWithinItself(long seed) {
        Random random = new Random(seed);
        String signs = "ab \"\\()[]{},:=!~<>*?+-&|'NOT OR AND year genre IN 1990 TO BETWEEN ";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                int at = random.nextInt(signs.length());
                text.append(signs, at, Math.min(signs.length(), at + 1 + random.nextInt(5)));
            }
            if (Query.read(text.toString()) instanceof Refused refused) {
                assertThat(refused.position()).as("%s", text).isBetween(0, text.length());
            }
        }
    }

    private static void assertReads(String text, Query query) {
        assertThat(Query.parse(text)).isEqualTo(query);
        assertThat(query.print()).isEqualTo(text);
    }

    private static Refused refused(String text) {
        Query.Reading reading = Query.read(text);
        assertThat(reading).isInstanceOf(Refused.class);
        return (Refused) reading;
    }

    private static Extent extent(Query query) {
        Match match = (Match) query;
        return Extent.of(match.field(), (Measure) match.condition(), TODAY);
    }
}
