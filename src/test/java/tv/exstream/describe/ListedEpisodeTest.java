package tv.exstream.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.describe.Lookup.State;
import tv.exstream.describe.Wanted.Work;
import tv.exstream.media.Facts;
import tv.exstream.media.Particulars;
import tv.exstream.media.Title;

class ListedEpisodeTest {
    private static final LocalDate FIRST = LocalDate.of(2008, 9, 9);

    private final List<ListedEpisode> all =
            List.of(
                    listed("special", 0, 1, 0, FIRST.plusDays(100)),
                    listed("one", 1, 1, 1, FIRST),
                    listed("two", 1, 2, 2, FIRST.plusDays(7)),
                    listed("three", 2, 1, 3, FIRST.plusDays(365)),
                    listed("four", 2, 2, 4, FIRST.plusDays(365)));

    @ParameterizedTest
    @CsvSource({
        "1, 2, two",
        "2, 1, three",
        "0, 1, special",
        "1, 4, four",
        "-1, 3, three",
        "2, 3, ''",
        "3, 1, ''",
        "1, 9, ''",
    })
    @DisplayName("LIB-22: an episode is found by season and number, else by its number among all")
    void episodesAreFoundByNumber(int season, int number, String entry) {
        assertThat(find(season, number, Facts.UNKNOWN_DAY)).isEqualTo(entry);
    }

    @Test
    @DisplayName("LIB-22: without numbers the day tells, unless there were two that day")
    void episodesAreFoundByDay() {
        assertThat(find(-1, -1, FIRST.plusDays(7))).isEqualTo("two");
        assertThat(find(-1, -1, FIRST.plusDays(365))).isEmpty();
        assertThat(find(-1, -1, FIRST.plusDays(1))).isEmpty();
        assertThat(find(-1, -1, Facts.UNKNOWN_DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DOUBTFUL, true", "NOTHING, true", "REFUSED, false"})
    @DisplayName("what was not found is looked for again in its time; what a person decided is not")
    void lookupsAreOver(State state, boolean over) {
        var lookup =
                new Lookup(
                        Provider.TMDB,
                        new Wanted(Work.FILM, "x", 0, List.of()),
                        state,
                        "",
                        0,
                        List.of(),
                        Layering.THEN);

        assertThat(lookup.isOver(Layering.THEN.plus(Duration.ofDays(14)), Duration.ofDays(14)))
                .isEqualTo(over);
        assertThat(lookup.isOver(Layering.THEN.plus(Duration.ofDays(13)), Duration.ofDays(14)))
                .isFalse();
        assertThat(
                        lookup.choosing("5")
                                .isOver(
                                        Layering.THEN.plus(Duration.ofDays(99)),
                                        Duration.ofDays(14)))
                .isFalse();
    }

    private String find(int season, int number, LocalDate day) {
        return ListedEpisode.find(all, new Title("x", "s", season, number, 0, ""), day)
                .map(ListedEpisode::entry)
                .orElse("");
    }

    private static ListedEpisode listed(
            String entry, int season, int number, int absolute, LocalDate day) {
        return new ListedEpisode(
                entry,
                season,
                number,
                absolute,
                day,
                Sayings.NONE,
                Particulars.NONE,
                Optional.empty());
    }
}
