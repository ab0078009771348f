package tv.exstream.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.collection.query.Query;
import tv.exstream.schedule.Extension;

class StarterRulesTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    private final Shelf shelf =
            new Shelf()
                    .films(12, 1984, "Drama")
                    .show("Northern Lights", 30)
                    .show("Harbour Watch", 12);

    @Test
    void filmsComeInTheEveningAndSeriesByDay() {
        StarterChannel mix = new StarterChannel(Theme.MIX, "", 54);

        List<String> shown = shelf.shows(mix, NOON, Duration.ofHours(12));

        assertThat(shown.getFirst()).doesNotStartWith("film");
        assertThat(shown.getLast()).startsWith("film");
        int firstFilm = (int) shown.stream().takeWhile(name -> !name.startsWith("film")).count();
        assertThat(shown.subList(firstFilm, shown.size()))
                .allMatch(name -> name.startsWith("film"));
    }

    @Test
    void theFirstFilmBeginsWhenTheEpisodeThatIsOnAtAQuarterPastEightHasEnded() {
        StarterChannel mix = new StarterChannel(Theme.MIX, "", 54);

        Extension plan = shelf.plan(mix, NOON, Duration.ofHours(12));

        Instant first =
                plan.airings().stream()
                        .map(each -> each.airing().range())
                        .filter(range -> range.length().equals(Duration.ofMinutes(100)))
                        .findFirst()
                        .orElseThrow()
                        .start();
        assertThat(first).isBetween("2026-05-01T20:15:00Z", "2026-05-01T20:40:00Z");
    }

    @Test
    void aShowBeginsWithItsFirstEpisode() {
        StarterChannel show = new StarterChannel(Theme.SHOW, "Harbour Watch", 12);

        assertThat(shelf.shows(show, NOON, Duration.ofHours(1)))
                .startsWith("Harbour Watch 1", "Harbour Watch 2");
    }

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"MIX", "FILMS", "SERIES", "GENRE", "DECADE", "SHOW"})
    void nothingIsEverDark(Theme theme) {
        StarterChannel channel = new StarterChannel(theme, subject(theme), 12);

        Extension plan = shelf.plan(channel, NOON, DAY.multipliedBy(3));

        assertThat(plan.gaps()).isEmpty();
        assertThat(plan.airings()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyQueryIsOneThatPeopleCouldHaveWritten(Theme theme) {
        StarterChannel channel = new StarterChannel(theme, subject(theme), 12);

        assertThat(Query.read(channel.query())).isInstanceOf(Query.Reading.Understood.class);
    }

    @Test
    void theSameSeedGivesTheSameAndChannelsDiffer() {
        StarterChannel films = new StarterChannel(Theme.FILMS, "", 12);
        StarterChannel drama = new StarterChannel(Theme.GENRE, "Drama", 12);

        assertThat(films.schedule(5)).isEqualTo(films.schedule(5));
        assertThat(shelf.shows(films, NOON, DAY)).isNotEqualTo(shelf.shows(drama, NOON, DAY));
    }

    private static String subject(Theme theme) {
        return switch (theme) {
            case GENRE -> "Drama";
            case DECADE -> "1980";
            case SHOW -> "Northern Lights";
            case MIX, FILMS, SERIES, KIDS, MUSIC, SONGS, VIDEOS -> "";
        };
    }
}
