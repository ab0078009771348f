package tv.exstream.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.describe.Wanted.Work;
import tv.exstream.media.MediaKind;

class MatchingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The Matrix            | 1999 | Matrix                  | 1999 | true
                    Matrix, The           | 1999 | The Matrix              | 2000 | true
                    Amelie                | 2001 | Amélie                  | 2001 | true
                    Dont Look Now         | 1973 | Don't Look Now          | 1973 | true
                    Fast and Furious      | 2009 | Fast & Furious          | 2009 | true
                    MASH                  | 1972 | M*A*S*H                 | 1972 | true
                    Straße                | 1990 | strasse                 | 1990 | true
                    ＡＫＩＲＡ            | 1988 | Akira                   | 1988 | true
                    Alien                 | 0    | Alien                   | 1979 | true
                    Alien                 | 1979 | Alien                   | 0    | true
                    Alien                 | 1979 | Alien                   | 1992 | false
                    Alien                 | 1979 | Aliens                  | 1979 | true
                    Alien                 | 1979 | Alien Nation            | 1979 | false
                    Solaris               | 1972 | Stalker                 | 1972 | false
                    """)
    @DisplayName(
            "LIB-22: a title is the same whatever its article, accents and signs, and the year may be one off")
    void titlesAreCompared(String title, int year, String found, int of, boolean same) {
        Matching.Judgement judgement =
                Matching.judge(film(title, year), List.of(candidate("1", found, of)));

        assertThat(judgement.taken().isPresent()).isEqualTo(same);
    }

    @Test
    @DisplayName("LIB-22: of two that fit alike neither is taken; both are offered with reasons")
    void remakesAreLeftToPeople() {
        Matching.Judgement judgement =
                Matching.judge(
                        film("Dune", 0),
                        List.of(candidate("1", "Dune", 1984), candidate("2", "Dune", 2021)));

        assertThat(judgement.taken()).isEmpty();
        assertThat(judgement.ranked())
                .extracting(one -> one.candidate().entry())
                .containsExactly("1", "2");
        assertThat(judgement.ranked().getFirst().reasons())
                .containsExactly("the title is the same", "no year to compare");
    }

    @Test
    @DisplayName("the year tells remakes apart")
    void theYearTellsRemakesApart() {
        Matching.Judgement judgement =
                Matching.judge(
                        film("Dune", 2021),
                        List.of(candidate("1", "Dune", 1984), candidate("2", "Dune", 2021)));

        assertThat(judgement.taken().orElseThrow().candidate().entry()).isEqualTo("2");
        assertThat(judgement.taken().orElseThrow().confidence()).isEqualTo(1);
    }

    @Test
    @DisplayName("what it is called elsewhere counts as its title")
    void otherTitlesCount() {
        var candidate =
                new Candidate(
                        "7", "Die Verurteilten", List.of("The Shawshank Redemption"), 1994, "");

        assertThat(
                        Matching.judge(film("The Shawshank Redemption", 1994), List.of(candidate))
                                .taken())
                .isPresent();
    }

    @Test
    @DisplayName("what has nothing in common is not offered")
    void strangersAreNotOffered() {
        assertThat(
                        Matching.judge(
                                        film("Up", 2009),
                                        List.of(candidate("1", "Jurassic Park", 1993)))
                                .ranked())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName(
            "whatever is compared, confidence is 0..1, the order is by it, and what is taken reaches the threshold")
    void confidenceIsBounded(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Wanted wanted = film(words(random), 1900 + random.nextInt(120));
            List<Candidate> some =
                    IntStream.range(0, random.nextInt(30))
                            .mapToObj(n -> candidate("" + n, words(random), random.nextInt(2030)))
                            .toList();

            Matching.Judgement judgement = Matching.judge(wanted, some);

            assertThat(judgement.ranked())
                    .hasSizeLessThanOrEqualTo(10)
                    .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()))
                    .allMatch(one -> one.confidence() >= 0 && one.confidence() <= 1);
            assertThat(judgement.taken().stream())
                    .allMatch(one -> one.confidence() >= Matching.ENOUGH);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SHOW, Battlestar Galactica (2003), 0, Battlestar Galactica, 2003",
        "SHOW, 1923, 0, 1923, 0",
        "FILM, 2012 (2009), 2009, 2012 (2009), 2009",
    })
    @DisplayName("a year behind the name of a show is when it began")
    void theYearOfAShow(Work work, String title, int year, String name, int began) {
        var base =
                Layering.description(
                        work == Work.SHOW ? "" : title, work == Work.SHOW ? title : "", year);

        Wanted wanted = Wanted.of(work == Work.SHOW ? MediaKind.EPISODE : MediaKind.MOVIE, base);

        assertThat(wanted.title()).isEqualTo(name);
        assertThat(wanted.year()).isEqualTo(began);
    }

    @Test
    @DisplayName("ids that are none are left out, and what has ids is known by them")
    void idsAreChecked() {
        var wanted =
                new Wanted(
                        Work.FILM,
                        "x",
                        0,
                        List.of("tmdb:603", "tmdb:../1", "imdb:tt0133093", "plex://x"));

        assertThat(wanted.id("tmdb")).isEqualTo("603");
        assertThat(wanted.id("tvdb")).isEmpty();
        assertThat(wanted.key()).isEqualTo("FILM/imdb:tt0133093,tmdb:603");
    }

    private static String words(Random random) {
        String signs = "abcde '*&éßА漢\uD83D\uDE00.,-(12)\u0301";
        return "x"
                + random.ints(random.nextInt(40), 0, signs.length())
                        .mapToObj(at -> String.valueOf(signs.charAt(at)))
                        .reduce("", String::concat);
    }

    private static Wanted film(String title, int year) {
        return new Wanted(Work.FILM, title, year, List.of());
    }

    private static Candidate candidate(String entry, String title, int year) {
        return new Candidate(entry, title, List.of(), year, "");
    }
}
