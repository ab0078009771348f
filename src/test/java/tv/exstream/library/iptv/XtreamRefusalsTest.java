package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.ShrinkGuard;
import tv.exstream.iptv.ShrinkGuard.Suspicion;
import tv.exstream.media.Facet;
import tv.exstream.source.ListOrigin.Offer;

@DisplayName("An account of Xtream Codes that does not answer everything")
class XtreamRefusalsTest {
    private static final String OTHER_CHANNEL =
            "[{\"name\": \"DE: Zwei\", \"stream_id\": 8, \"category_id\": \"1\"}, {\"name\": \"DE: Eins HD\", \"stream_id\": 7, \"category_id\": \"1\"}]";

    @TempDir private Path folder;
    private XtreamPanel panel;

    @BeforeEach
    void open() {
        panel = new XtreamPanel(folder);
        String category = "[{\"category_id\": \"3\", \"category_name\": \"%s\"}]";
        panel.answers.put("get_vod_categories", category.formatted("EN Films"));
        panel.answers.put("get_series_categories", category.formatted("EN Series"));
        films(2);
        panel.answers.put("get_series", series(9));
        panel.answers.put("get_series_info&series_id=9", episode(90));
    }

    @AfterEach
    void close() {
        panel.close();
    }

    private void films(int count) {
        panel.answers.put(
                "get_vod_streams",
                IntStream.rangeClosed(1, count)
                        .mapToObj(
                                "{\"stream_id\": %1$d, \"name\": \"Film %1$d\", \"genre\": \"Noir\", \"category_id\": \"3\"}"
                                        ::formatted)
                        .collect(Collectors.joining(",", "[", "]")));
    }

    /// Changed long ago, but for number 1.
    private static String series(Integer... ids) {
        long now = Household.NOON.getEpochSecond();
        long old = Household.NOON.minus(Duration.ofDays(30)).getEpochSecond();
        return List.of(ids).stream()
                .map(
                        id ->
                                "{\"series_id\": %1$d, \"name\": \"Show %1$d\", \"category_id\": \"3\", \"last_modified\": %2$d}"
                                        .formatted(id, id == 1 ? now : old))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String episode(int id) {
        return "{\"episodes\": {\"1\": [{\"id\": \"%d\", \"episode_num\": 1, \"season\": 1, \"title\": \"One\"}]}}"
                .formatted(id);
    }

    private List<String> groups() {
        return panel
                .house
                .stores
                .entries()
                .of(panel.source.id(), EntryFilter.ALL)
                .list(0, 9)
                .stream()
                .map(entry -> entry.listed().labels().group())
                .toList();
    }

    @ParameterizedTest
    @DisplayName(
            "SRC-29: lists entries in the groups that they had when it does not tell its categories")
    @ValueSource(strings = {"get_live_categories", "get_vod_categories", "get_series_categories"})
    void noCategories(String action) throws Exception {
        panel.read();
        panel.refused.add(action);
        panel.answers.put("get_live_streams", OTHER_CHANNEL);

        panel.read();

        assertThat(panel.house.names()).containsExactly("DE: Eins HD", "DE: Zwei");
        assertThat(groups()).contains("News", "EN Films", "EN Series").doesNotContain("Noir");
        assertThat(panel.house.skipped)
                .containsExactly(
                        action + ": it answers with status 500; their groups stay as they were");
    }

    @Test
    @DisplayName(
            "SRC-29: lists films in the groups that they had when it says once that it has no categories")
    void emptyCategories() throws Exception {
        panel.read();
        panel.answers.put("get_vod_categories", "[]");

        panel.read();

        assertThat(groups()).contains("EN Films").doesNotContain("Noir");
    }

    @Test
    @DisplayName("SRC-29: a panel that knows no categories has films in the groups of their genres")
    void neverCategories() throws Exception {
        panel.refused.add("get_vod_categories");

        panel.read();

        assertThat(panel.house.shelf).containsKeys("movie/1.mp4", "movie/2.mp4");
        assertThat(groups()).contains("Noir");
    }

    @Test
    @DisplayName("SRC-29: brings its channels although it does not list its films, which stay")
    void noFilms() throws Exception {
        panel.read();
        panel.refused.add("get_vod_streams");
        panel.answers.put("get_live_streams", OTHER_CHANNEL);

        panel.read();

        assertThat(panel.house.names()).containsExactly("DE: Eins HD", "DE: Zwei");
        assertThat(panel.house.kept).contains("movie/1.mp4", "movie/2.mp4");
        assertThat(panel.house.shelf.get("movie/1.mp4").metadata().values(Facet.GENRE))
                .containsExactly("Noir");
        assertThat(panel.house.skipped)
                .containsExactly(
                        "get_vod_streams: it answers with status 500; all of them stay as they were");
    }

    @Test
    @DisplayName("SRC-29: does not ask for series that it does not list, and keeps their episodes")
    void noSeries() throws Exception {
        panel.read();
        String mark = panel.house.mark();
        panel.refused.add("get_series");
        panel.answers.put("get_series_info&series_id=9", episode(91));

        panel.read();

        assertThat(panel.house.kept).contains("series/90.mp4");
        assertThat(panel.house.shelf).doesNotContainKey("series/91.mp4");
        assertThat(panel.house.mark()).isEqualTo(mark);
    }

    @Test
    @DisplayName("is not read when it lists nothing of what is wanted")
    void nothing() {
        panel.source = panel.account("films", Set.of(Offer.FILMS, Offer.SERIES));
        panel.refused.addAll(Set.of("get_vod_streams", "get_series"));

        assertThatThrownBy(panel::read)
                .isInstanceOf(IOException.class)
                .hasMessage("get_series: it answers with status 500");
    }

    @Test
    @DisplayName("H15: loses nothing when two of its lists are empty, one after the other")
    void oneAfterTheOther() throws Exception {
        films(50);
        panel.read();

        panel.answers.put("get_series", "[]");
        panel.read();
        panel.house.now = panel.house.now.plus(ShrinkGuard.PATIENCE);
        panel.answers.put("get_series", series(9));
        panel.answers.put("get_vod_streams", "[]");
        panel.read();

        assertThat(panel.house.kept).hasSize(51);
        assertThat(panel.house.doubts)
                .containsExactly(
                        "the list lacks 50 of 50 films; they stay until another reading lacks them too");
        assertThat(
                        panel.house
                                .stores
                                .subscriptions()
                                .find(panel.source.id())
                                .standing()
                                .suspicions())
                .containsExactly(new Suspicion(EntryKind.VIDEO, 0, panel.house.now));
    }

    @Test
    @DisplayName("H15: a kind of which there was one keeps nothing else from going")
    void oneOfAKind() throws Exception {
        films(50);
        panel.read();

        panel.answers.put("get_live_streams", "[]");
        films(49);
        panel.read();

        assertThat(panel.house.names()).hasSize(1);
        assertThat(panel.house.kept).hasSize(50).doesNotContain("movie/50.mp4");
    }

    @Test
    @DisplayName("SRC-29: series that never answer do not make it ask for the others again")
    void deadSeries() throws Exception {
        panel.answers.put("get_series", series(9, 1, 2, 4));
        panel.answers.put("get_series_info&series_id=1", episode(10));
        panel.read();
        Instant first = panel.house.now;
        panel.answers.put("get_series", series(9, 1, 2, 3, 4, 5));

        panel.answers.put("get_series_info&series_id=9", episode(91));
        for (int id = 2; id < 6; id++) {
            panel.answers.put("get_series_info&series_id=" + id, "<html>gone</html>");
        }
        panel.read();

        assertThat(panel.house.kept).contains("series/90.mp4");
        assertThat(panel.house.shelf).doesNotContainKey("series/91.mp4");
        assertThat(panel.house.skipped).hasSize(4);
        assertThat(panel.house.mark()).isEqualTo("%1$d %1$d".formatted(first.getEpochSecond()));
    }

    @Test
    @DisplayName(
            "SRC-29: is not asked for more series when too many in a row are refused, and loses nothing")
    void tooManyRefused() throws Exception {
        panel.answers.put("get_series", series(9, 1));
        panel.answers.put("get_series_info&series_id=1", episode(10));
        panel.read();
        String mark = panel.house.mark();
        List<Integer> listed = new ArrayList<>(IntStream.range(100, 220).boxed().toList());
        listed.addAll(List.of(9, 1));
        String list = series(listed.toArray(Integer[]::new));
        panel.answers.put("get_series", list.replace("Show 9\"", "Other\""));
        panel.answers.put("get_series_info", "<html>refused</html>");
        panel.answers.put("get_series_info&series_id=1", episode(11));

        panel.read();

        assertThat(panel.house.kept).contains("movie/1.mp4", "series/90.mp4");
        assertThat(panel.house.shelf).as("changed last").containsKey("series/11.mp4");
        assertThat(panel.house.skipped)
                .hasSize(XtreamShelf.MOST_REFUSED + 1)
                .endsWith("too many series cannot be read; no more are asked for");
        assertThat(panel.house.mark()).as("not all was read").isNotEqualTo(mark);

        IntStream.range(100, 220)
                .forEach(id -> panel.answers.put("get_series_info&series_id=" + id, episode(id)));
        panel.read();
        assertThat(panel.house.shelf).containsKeys("series/100.mp4", "series/219.mp4");
        assertThat(panel.house.shelf.get("series/90.mp4").title().show()).isEqualTo("Other");
    }

    @Test
    @DisplayName(
            "SRC-29: is asked for no more series when it cannot be reached for several, and loses nothing")
    void unreachableSeries() throws Exception {
        panel.answers.put("get_series", series(9));
        panel.read();
        panel.answers.put("get_series", series(9, 2, 3, 4, 5, 6));
        panel.broken.add("get_series_info");

        panel.read();

        assertThat(panel.house.kept).contains("movie/1.mp4", "series/90.mp4");
        assertThat(panel.house.skipped)
                .hasSize(Refusals.MOST_UNREACHABLE + 1)
                .endsWith("too many series cannot be read; no more are asked for");
    }
}
