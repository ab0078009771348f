package tv.exstream.collection.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.collection.query.Shelves.From;
import tv.exstream.collection.query.Shelves.Group;
import tv.exstream.collection.query.Shelves.Stretch;
import tv.exstream.collection.query.Shelves.Wanted;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItems;

/// What all [Shelves] answer: the same.
public interface ShelvesContract {
    Today TODAY = new Today(LocalDate.of(2026, 5, 25), ZoneOffset.UTC);

    MediaItems items();

    Shelves shelves();

    @BeforeEach
    default void fill() {
        items().upsert(
                        List.of(
                                item("The Third Man")
                                        .at("/m/third.mkv")
                                        .released("1949-08-31")
                                        .movieOf(1949)
                                        .scored(81)
                                        .with(Facet.GENRE, "Thriller")
                                        .lasting(minutes(104))
                                        .found(),
                                item("Alien")
                                        .at("/m/alien.mkv")
                                        .movieOf(1979)
                                        .with(Facet.GENRE, "Horror", "Thriller")
                                        .lasting(minutes(117))
                                        .found(),
                                item("Pilot")
                                        .at("/m/pilot.mkv")
                                        .episode("Fog", 1, 1)
                                        .lasting(minutes(20))
                                        .found(),
                                item("Again")
                                        .at("/m/again.mkv")
                                        .episode("Fog", 2, 1)
                                        .lasting(minutes(21))
                                        .found()));
    }

    private Stretch look(String query, String sort, From from, int most) {
        return shelves()
                .stretch(Query.parse(query), TODAY, new Wanted(Sort.parse(sort), from, most));
    }

    private static List<String> names(Stretch stretch) {
        return stretch.items().stream().map(item -> item.title().name()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title | Again, Alien, Pilot, The Third Man
                    -title | The Third Man, Pilot, Alien, Again
                    year | The Third Man, Alien, Again, Pilot
                    -year | Alien, The Third Man, Again, Pilot
                    released | The Third Man, Alien, Again, Pilot
                    length | Pilot, Again, The Third Man, Alien
                    -length | Alien, The Third Man, Again, Pilot
                    rating | The Third Man, Again, Alien, Pilot
                    -rating | The Third Man, Again, Alien, Pilot
                    episode | Pilot, Again, Alien, The Third Man
                    -added | Again, Alien, Pilot, The Third Man
                    """)
    default void everyOrderPutsWhatIsNotKnownLast(String sort, String expected) {
        Stretch all = look("", sort, new From.Place(0), 10);

        assertThat(String.join(", ", names(all))).isEqualTo(expected);
        assertThat(all.count()).isEqualTo(4);
    }

    @Test
    default void episodesComeInTheirOrder() {
        assertThat(names(look("type:episode", "episode", new From.Place(0), 10)))
                .containsExactly("Pilot", "Again");
        assertThat(names(look("type:episode", "-episode", new From.Place(0), 10)))
                .containsExactly("Again", "Pilot");
    }

    @Test
    default void aListGoesOnBehindTheLastItem() {
        List<String> seen = new ArrayList<>();
        Stretch part = look("", "length", new From.Place(0), 1);
        while (!part.items().isEmpty()) {
            seen.addAll(names(part));
            var from = new From.Behind(part.items().getLast().id(), part.end());
            part = look("", "length", from, 1);
        }

        assertThat(seen).containsExactly("Pilot", "Again", "The Third Man", "Alien");
    }

    @Test
    default void whatHasComeMeanwhileShiftsNothingAndWhatHasGoneLeavesItsPlace() {
        Stretch first = look("", "title", new From.Place(0), 2);
        var behindAlien = new From.Behind(first.items().getLast().id(), first.end());

        items().upsert(List.of(item("Aaa").at("/m/aaa.mkv").found()));
        assertThat(names(look("", "title", behindAlien, 1))).containsExactly("Pilot");

        items().markGone(List.of(Path.of("/m/alien.mkv")), Instant.EPOCH);
        assertThat(names(look("", "title", behindAlien, 1))).containsExactly("Pilot");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    type = movie AND genre:thriller | Alien, The Third Man
                    type = movie AND genre:thriller AND year > 1950 | Alien
                    NOT type = movie AND show_title:fog | Again, Pilot
                    type = movie AND NOT genre:horror AND minutes < 110 | The Third Man
                    type = episode AND genre:thriller AND title:fog | ''
                    genre:thriller AND (year < 1950 OR genre:horror) AND NOT type = extra | Alien, The Third Man
                    """)
    default void allPartsHaveToFitWhateverWasAskedBefore(String query, String expected) {
        assertThat(groups("genre:thriller", Field.TYPE)).containsExactly("movie 2");
        for (int times = 0; times < 2; times++) {
            Stretch found = look(query, "title", new From.Place(0), 10);

            assertThat(String.join(", ", names(found))).isEqualTo(expected);
            assertThat(found.count()).isEqualTo(found.items().size());
        }
    }

    @Test
    default void groupsCountWhatAQueryFinds() {
        assertThat(groups("", Field.GENRE)).containsExactly("Horror 1", "Thriller 2");
        assertThat(groups("minutes < 110", Field.GENRE)).containsExactly("Thriller 1");
        assertThat(groups("", Field.TYPE)).containsExactly("episode 2", "movie 2");
        assertThat(groups("", Field.SHOW_TITLE)).containsExactly("Fog 2");
        assertThat(groups("", Field.SEASON_NUMBER)).containsExactly("1 1", "2 1");
        assertThat(groups("", Field.YEAR)).containsExactly("1949 1", "1979 1");
    }

    @Test
    default void aGroupKnowsItsFirstItemOfThoseThatAreFound() {
        Group thriller = shelves().groups(Query.parse("alien"), TODAY, Field.GENRE).getLast();

        assertThat(thriller.first())
                .isEqualTo(look("alien", "", new From.Place(0), 1).items().getFirst().id());
    }

    @Test
    default void groupsFollowTheMedia() {
        assertThat(groups("", Field.GENRE)).contains("Horror 1");

        items().markGone(List.of(Path.of("/m/alien.mkv")), Instant.EPOCH);

        assertThat(groups("", Field.GENRE)).containsExactly("Thriller 1");
    }

    private List<String> groups(String query, Field field) {
        return shelves().groups(Query.parse(query), TODAY, field).stream()
                .map(group -> group.text() + " " + group.count())
                .toList();
    }

    @Test
    default void anOrderThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> Sort.parse("colour")).hasMessageContaining("sort must be one of");
    }
}
