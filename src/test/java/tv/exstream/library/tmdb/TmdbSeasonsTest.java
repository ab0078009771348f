package tv.exstream.library.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.describe.ListedEpisode;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.media.Aspect;

class TmdbSeasonsTest {
    private static final String SHOW =
            """
            {'seasons': [{'season_number': 2, 'episode_count': 3}, {'season_number': 0, 'episode_count': 7},
                         {'season_number': 1, 'episode_count': 2}, {'episode_count': 9}, 'x']}
            """;

    @Test
    @DisplayName(
            "LIB-21: episodes are counted through all seasons in their order, specials left out")
    void episodesAreCountedThrough() throws IOException {
        TmdbSeasons seasons = TmdbSeasons.of(row(SHOW));

        List<ListedEpisode> episodes =
                seasons.episodes(
                        row(
                                """
                                {'season/0': {'episodes': [{'id': 1, 'episode_number': 4}]},
                                 'season/1': {'episodes': [{'id': 2, 'episode_number': 2, 'air_date': '2008-09-16'}]},
                                 'season/2': {'episodes': [{'id': 3, 'episode_number': 1}, {'id': 4}]}}
                                """),
                        List.of(0, 1, 2));

        assertThat(episodes).extracting(ListedEpisode::entry).containsExactly("1", "2", "3");
        assertThat(episodes).extracting(ListedEpisode::absolute).containsExactly(0, 2, 3);
        assertThat(episodes.get(1).aired()).isEqualTo(LocalDate.of(2008, 9, 16));
    }

    @Test
    @DisplayName("LIB-21: all seasons are asked for, so many at once as TMDB takes")
    void seasonsAreAskedForInPortions() throws IOException {
        String many =
                IntStream.rangeClosed(1, 45)
                        .mapToObj("{'season_number': %d, 'episode_count': 1}"::formatted)
                        .reduce((some, next) -> some + ", " + next)
                        .orElseThrow();

        List<List<Integer>> portions =
                TmdbSeasons.of(row("{'seasons': [" + many + "]}")).portions(20);

        assertThat(portions).extracting(List::size).containsExactly(20, 20, 5);
        assertThat(portions.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(45);
        assertThat(TmdbSeasons.of(JsonRow.EMPTY).portions(20)).isEmpty();
    }

    @Test
    @DisplayName("LIB-21: each episode is completed by the same one in another language")
    void episodesAreCompleted() throws IOException {
        TmdbSeasons seasons = TmdbSeasons.of(row(SHOW));
        String season = "{'season/1': {'episodes': [%s, %s]}}";
        String named = "{'id': %d, 'episode_number': %d, 'name': '%s', 'overview': '%s'}";
        List<ListedEpisode> german =
                seasons.episodes(
                        row(
                                season.formatted(
                                        named.formatted(1, 1, "Folge 1", "Ein Flug."),
                                        named.formatted(2, 2, "Zwei", ""))),
                        List.of(1));
        List<ListedEpisode> english =
                seasons.episodes(
                        row(
                                season.formatted(
                                        named.formatted(1, 1, "Pilot", "A flight."),
                                        named.formatted(9, 2, "Nine", "Another."))),
                        List.of(1));

        List<ListedEpisode> both = seasons.completed(german, english);

        assertThat(both)
                .extracting(one -> one.sayings().text(Aspect.NAME))
                .containsExactly("Pilot", "Zwei");
        assertThat(both)
                .extracting(one -> one.sayings().text(Aspect.PLOT))
                .containsExactly("Ein Flug.", "");
    }

    private static JsonRow row(String json) throws IOException {
        return JsonRows.row(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
