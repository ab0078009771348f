package tv.exstream.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.describe.Layering.sayings;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.problem.ProblemException;

class SayingsTest {
    private static final Description PILOT =
            new Description(
                    new Title("Pilot", "Fringe", 1, 0, 2008, "A flight."),
                    new Metadata(
                            new Facts(LocalDate.of(2008, 9, 9), "", "", 0, "Alex Graves"),
                            Map.of(
                                    Facet.ACTOR, List.of("Anna Torv", "Joshua Jackson"),
                                    Facet.DIRECTOR, List.of("Alex Graves"),
                                    Facet.WATCHED, List.of("yes"))));

    @Test
    @DisplayName("a description says what it has words of, and is made of them again")
    void aDescriptionIsMadeOfItsWords() {
        Sayings said = Sayings.of(PILOT);

        assertThat(said.text(Aspect.SEASON)).isEqualTo("1");
        assertThat(said.text(Aspect.EPISODE)).isEqualTo("0");
        assertThat(said.text(Aspect.RELEASED)).isEqualTo("2008-09-09");
        assertThat(said.of(Aspect.ACTOR)).containsExactly("Anna Torv", "Joshua Jackson");
        assertThat(said.says(Aspect.GENRE)).isFalse();
        assertThat(said.over(PILOT)).isEqualTo(PILOT);
    }

    @Test
    @DisplayName("what says nothing leaves of a description its name and what no word is of")
    void nothingLeavesTheName() {
        Description left = Sayings.NONE.over(PILOT);

        assertThat(left.title()).isEqualTo(new Title("Pilot", "", -1, -1, 0, ""));
        assertThat(left.metadata().facts().hasDay()).isFalse();
        assertThat(left.metadata().values(Facet.WATCHED)).containsExactly("yes");
    }

    @Test
    @DisplayName("that there is nothing can be said, and is something else than saying nothing")
    void nothingCanBeSaid() {
        Sayings said = new Sayings(Map.of(Aspect.ACTOR, List.of(" ", "")));

        assertThat(said.says(Aspect.ACTOR)).isTrue();
        assertThat(said.over(PILOT).metadata().values(Facet.ACTOR)).isEmpty();
        assertThat(Sayings.NONE.says(Aspect.ACTOR)).isFalse();
        assertThat(Sayings.NONE.over(PILOT).metadata().values(Facet.ACTOR)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, 1",
        "SEASON, 0",
        "EPISODE, 2147483647",
        "YEAR, 1888",
        "RELEASED, 2024-02-29",
        "CONTENT_RATING, TV-14"
    })
    @DisplayName("a value of an aspect is kept as it is")
    void valuesAreKept(Aspect aspect, String value) {
        assertThat(sayings(aspect, "  " + value + " ").of(aspect)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "SEASON, -1",
        "SEASON, 1.5",
        "EPISODE, 2147483648",
        "EPISODE, 99999999999",
        "YEAR, 0",
        "YEAR, 10000",
        "YEAR, MCMLXXIX",
        "RELEASED, 2023-02-29",
        "RELEASED, 1999"
    })
    @DisplayName("what is no value of an aspect is refused by name")
    void othersAreRefused(Aspect aspect, String value) {
        assertThatThrownBy(() -> sayings(aspect, value))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(aspect.name() + " must be ")
                .hasMessageEndingWith(": " + value);
    }

    @Test
    @DisplayName("of what there is one there are not two, and none is longer than a plot")
    void countsAndLengthsAreBounded() {
        assertThatThrownBy(() -> sayings(Aspect.YEAR, "1979", "1980"))
                .hasMessage("YEAR must have one value: 2");
        assertThatThrownBy(() -> sayings(Aspect.PLOT, "x".repeat(10_001)))
                .hasMessage("PLOT must have at most 10000 characters: 10001");
        List<String> many = Collections.nCopies(1_000, "x");
        assertThat(new Sayings(Map.of(Aspect.TAG, many)).of(Aspect.TAG)).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({"Pilot, true", "Episode 1, false"})
    @DisplayName("another one completes what is missing, and a name that is none")
    void othersComplete(String name, boolean kept) {
        Sayings own = sayings(Aspect.NAME, name);
        var other =
                new Sayings(
                        Map.of(Aspect.NAME, List.of("Der Flug"), Aspect.PLOT, List.of("Ein Flug")));

        Sayings both = own.completedBy(other);

        assertThat(both.text(Aspect.NAME)).isEqualTo(kept ? name : "Der Flug");
        assertThat(both.text(Aspect.PLOT)).isEqualTo("Ein Flug");
        assertThat(own.lacksWords()).isTrue();
        assertThat(both.lacksWords()).isFalse();
    }
}
