package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import tv.exstream.iptv.Rule;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.Subscription;
import tv.exstream.iptv.SubscriptionChanges;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.live.Leases;
import tv.exstream.live.LiveSource;
import tv.exstream.media.Facet;
import tv.exstream.outbound.Station;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.ListOrigin.Offer;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;
import tv.exstream.time.TimeRange;

@DisplayName("An account of Xtream Codes as a source")
class XtreamClientTest {
    @TempDir private Path folder;
    private XtreamPanel panel;
    private Map<String, String> answers;
    private Household house;
    private XtreamClient client;
    private Source source;

    @BeforeEach
    void open() {
        panel = new XtreamPanel(folder);
        answers = panel.answers;
        house = panel.house;
        client = panel.client;
        source = panel.source;
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    @DisplayName("SRC-29: brings its channels, whose connections all count for the account")
    void channels() throws Exception {

        house.read(client, source);

        LiveSource one = house.live().getFirst().source();
        assertThat(one.name()).isEqualTo("DE: Eins HD");
        assertThat(one.connections()).isEqualTo(2);
        assertThat(one.providers()).containsExactly(Leases.account(source));
        assertThat(one.addresses().getFirst().uri().getPath()).isEqualTo("/live/me/word/7.ts");
        assertThat(house.stores.subscriptions().find(source.id()).standing().account())
                .contains(
                        new Subscription.Account(
                                "Active", Optional.of(Instant.ofEpochSecond(1_800_000_000)), 2));
    }

    @Test
    @DisplayName("SRC-29: brings its guide, which tells about its channels by their ids")
    void guide() throws Exception {
        house.station.file(
                "/xmltv.php",
                """
                <tv><channel id="eins.de"><display-name>x</display-name></channel>
                <programme channel="eins.de" start="20260301120000 +0000" stop="20260301130000 +0000"><title>News</title></programme></tv>
                """);

        house.read(client, source);

        assertThat(
                        house.stores
                                .guides()
                                .on(
                                        house.live().getFirst().id(),
                                        TimeRange.of(Household.NOON, Duration.ofHours(1))))
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "SRC-29: brings films and the episodes of series as media, fetched where the account is by then")
    void filmsAndSeries() throws Exception {
        answers.put(
                "get_vod_streams",
                "[{\"stream_id\": 5, \"name\": \"Film (1999)\", \"container_extension\": \"mkv\"}]");
        answers.put("get_series", "[{\"series_id\": 9, \"name\": \"Show\"}]");
        answers.put(
                "get_series_info",
                "{\"episodes\": {\"1\": [{\"id\": \"77\", \"episode_num\": 2, \"season\": 1, \"title\": \"Two\", \"container_extension\": \"mp4\"}]}}");

        house.read(client, source);

        assertThat(house.shelf.keySet()).containsExactlyInAnyOrder("movie/5.mkv", "series/77.mp4");
        assertThat(house.shelf.get("movie/5.mkv").title().year()).isEqualTo(1_999);
        assertThat(house.shelf.get("series/77.mp4").title().show()).isEqualTo("Show");
        var file = new RemoteFile(new RemotePath(source.id(), "series/77.mp4"), "series/77.mp4");
        assertThat(client.address(source, file).uri().getPath())
                .isEqualTo("/series/me/word/77.mp4");

        house.read(client, source);
        assertThat(house.kept).containsExactlyInAnyOrder("movie/5.mkv", "series/77.mp4");
    }

    @Test
    @DisplayName(
            "SRC-29: groups films and series by the categories of the account, for rules and queries")
    void categories() throws Exception {
        answers.put(
                "get_vod_categories",
                "[{\"category_id\": \"3\", \"category_name\": \"EN Films\"}]");
        answers.put(
                "get_series_categories",
                "[{\"category_id\": \"3\", \"category_name\": \"EN Series\"}]");
        answers.put(
                "get_vod_streams",
                "[{\"stream_id\": 5, \"name\": \"Film\", \"category_id\": \"3\"}]");
        answers.put(
                "get_series",
                "[{\"series_id\": 9, \"name\": \"Show\", \"releaseDate\": \"2008-01-20\", \"category_id\": \"3\"}]");
        answers.put(
                "get_series_info",
                "{\"info\": {\"genre\": \"Drama\"}, \"episodes\": {\"1\": [{\"id\": \"77\", \"episode_num\": 2, \"season\": 1}]}}");

        house.read(client, source);

        RemoteItem episode = house.shelf.get("series/77.mp4");
        assertThat(house.shelf.get("movie/5.mp4").metadata().values(Facet.TAG))
                .containsExactly("EN Films");
        assertThat(episode.metadata().values(Facet.TAG)).containsExactly("EN Series");
        assertThat(episode.metadata().values(Facet.GENRE)).containsExactly("Drama");
        assertThat(episode.title().show()).isEqualTo("Show");
        assertThat(episode.title().year()).isEqualTo(2_008);
        assertThat(house.stores.entries().of(source.id(), EntryFilter.ALL).list(0, 9))
                .extracting(entry -> entry.listed().labels().group())
                .containsExactly("News", "EN Films", "EN Series");
    }

    private void answerSeries(int... ids) {
        answers.put(
                "get_series",
                Arrays.stream(ids)
                        .mapToObj("{\"series_id\": %1$d, \"name\": \"Show %1$d\"}"::formatted)
                        .collect(Collectors.joining(",", "[", "]")));
        for (int id : ids) {
            answers.put("get_series_info&series_id=" + id, episode(id * 10));
        }
    }

    private static String episode(int id) {
        return "{\"episodes\": {\"1\": [{\"id\": \"%d\", \"episode_num\": 1, \"season\": 1, \"title\": \"One\"}]}}"
                .formatted(id);
    }

    @Test
    @DisplayName("keeps the episodes of a series that cannot be read, and reads the others")
    void oneBadSeries() throws Exception {
        answerSeries(1, 2, 3);
        house.read(client, source);

        answers.put("get_series_info&series_id=2", "<html>busy</html>");
        answers.put("get_series_info&series_id=3", episode(31));
        house.read(client, source);

        assertThat(house.kept).containsExactlyInAnyOrder("series/10.mp4", "series/20.mp4");
        assertThat(house.shelf).containsKey("series/31.mp4");
        assertThat(house.skipped).hasSize(1);
        assertThat(house.skipped.getLast()).doesNotContain("word");
    }

    private void answerSeriesChanged(int id, Instant when) {
        answers.put(
                "get_series",
                "[{\"series_id\": %d, \"name\": \"Show\", \"last_modified\": \"%d\"}]"
                        .formatted(id, when.getEpochSecond()));
    }

    @Test
    @DisplayName("SRC-29: a series that has not changed is not asked for again, at most for a week")
    void unchangedSeries() throws Exception {
        Instant old = Household.NOON.minus(Duration.ofDays(30));
        answers.put("get_series_info&series_id=9", episode(90));
        answerSeriesChanged(9, old);
        house.read(client, source);
        answers.put("get_series_info&series_id=9", episode(91));

        house.read(client, source);
        assertThat(house.kept).as("changed a margin ago").isEmpty();
        assertThat(house.shelf).containsKey("series/91.mp4");

        // Another series has changed since, so that this one is old.
        answers.put("get_series_info&series_id=9", episode(92));
        answers.put(
                "get_series",
                "[{\"series_id\": 9, \"name\": \"Show\", \"last_modified\": %d}, {\"series_id\": 8, \"name\": \"New\", \"last_modified\": %d}]"
                        .formatted(old.getEpochSecond(), Household.NOON.getEpochSecond()));
        house.read(client, source);
        house.read(client, source);
        assertThat(house.kept).contains("series/90.mp4", "series/91.mp4", "series/92.mp4");
        answers.put("get_series_info&series_id=9", episode(93));
        house.read(client, source);
        assertThat(house.shelf).doesNotContainKey("series/93.mp4");

        house.now = Household.NOON.plus(KnownSeries.ALL_ARE_ASKED);
        house.read(client, source);
        assertThat(house.shelf).containsKey("series/93.mp4");
    }

    @Test
    @DisplayName(
            "SRC-29: a series that is called otherwise or could not be read is asked for again")
    void seriesToAskAgain() throws Exception {
        Instant old = Household.NOON.minus(Duration.ofDays(30));
        String both =
                "[{\"series_id\": 9, \"name\": \"%s\", \"last_modified\": %d}, {\"series_id\": 8, \"name\": \"New\", \"last_modified\": %d}]";
        long now = Household.NOON.getEpochSecond();
        answers.put("get_series", both.formatted("Show", old.getEpochSecond(), now));
        answers.put("get_series_info&series_id=9", episode(90));
        answers.put("get_series_info&series_id=8", "<html>busy</html>");
        house.read(client, source);
        assertThat(house.shelf).doesNotContainKey("series/80.mp4");
        answers.put("get_series_info&series_id=8", episode(80));
        house.read(client, source);
        assertThat(house.shelf).containsKey("series/80.mp4");
        assertThat(house.mark()).isEqualTo("%d %d".formatted(now, now));

        answers.put("get_series", both.formatted("Other", old.getEpochSecond(), now));
        house.read(client, source);

        assertThat(house.shelf.get("series/90.mp4").title().show()).isEqualTo("Other");
    }

    @Test
    @DisplayName(
            "SRC-29: where new episodes were found and not all could be read, all series are asked for again")
    void aReadingThatLeavesSomething() throws Exception {
        answerSeries(1, 2);
        house.read(client, source);
        assertThat(house.mark()).isNotEmpty();

        answers.put("get_series_info&series_id=1", episode(11));
        answers.put("get_series_info&series_id=2", "<html>busy</html>");
        house.read(client, source);

        assertThat(house.mark()).isEmpty();
    }

    @Test
    @DisplayName(
            "a year that an account begins to say behind a name loses nothing that was prepared")
    void aYearBehindAName() throws Exception {
        answerSeries(1);
        house.read(client, source);
        var before = house.shelf.get("series/10.mp4").fingerprint();

        answers.put(
                "get_series",
                "[{\"series_id\": 1, \"name\": \"Show 1\", \"releaseDate\": \"2008-01-20\"}]");
        house.read(client, source);

        assertThat(house.shelf.get("series/10.mp4").fingerprint()).isEqualTo(before);
        assertThat(house.kept).contains("series/10.mp4");
        assertThat(house.stores.entries().of(source.id(), EntryFilter.ALL).list(0, 9))
                .extracting(entry -> entry.listed().name())
                .contains("Show 1 (2008)");
    }

    @Test
    @DisplayName("brings films and series under the names that rules make")
    void renamed() throws Exception {
        answers.put("get_vod_streams", "[{\"stream_id\": 5, \"name\": \"EN: Film\"}]");
        answerSeries(1);
        house.read(client, source);

        new SubscriptionDesk(house.reception, house.readOtherwise::add)
                .change(
                        source.id(),
                        SubscriptionChanges.rules(
                                new Rules(
                                        List.of(
                                                new Rule.StripDecorations(),
                                                new Rule.Rename("Show (\\d)", "Series $1")),
                                        false)));
        house.read(client, source);

        assertThat(house.shelf.get("movie/5.mp4").title().name()).isEqualTo("Film");
        assertThat(house.shelf.get("series/10.mp4").title().show()).isEqualTo("Series 1");
    }

    @Test
    @DisplayName("brings no films any more when a person does not want them of it")
    void filmsThatAreNotWanted() throws Exception {
        house.station.file("/xmltv.php", "<tv></tv>");
        answers.put("get_vod_streams", "[{\"stream_id\": 5, \"name\": \"Film\"}]");
        house.read(client, source);
        assertThat(house.shelf).containsKey("movie/5.mp4");
        ListOrigin.Xtream account = (ListOrigin.Xtream) source.origin();
        var channels =
                new ListOrigin.Xtream(account.address(), account.user(), Set.of(Offer.CHANNELS));
        boolean _ =
                house.stores
                        .sources()
                        .change(
                                source.id(),
                                new SourceSettings(source.name(), channels, Duration.ZERO, true));

        house.read(client, house.stores.sources().find(source.id()).orElseThrow());

        assertThat(house.kept).isEmpty();
    }

    @Test
    @DisplayName(
            "SRC-29: brings its channels, films and other series although several series in a row cannot be read the first time")
    void manyBadSeries() throws Exception {
        answers.put("get_vod_streams", "[{\"stream_id\": 5, \"name\": \"Film\"}]");
        answerSeries(1, 2, 3, 4);
        for (int id = 1; id < 4; id++) {
            answers.put("get_series_info&series_id=" + id, "<html>busy</html>");
        }

        house.read(client, source);

        assertThat(house.names()).hasSize(1);
        assertThat(house.shelf).containsOnlyKeys("movie/5.mp4", "series/40.mp4");
        assertThat(house.skipped).hasSize(3);
        assertThat(house.mark()).as("the next reading goes on from here").isNotEmpty();
    }

    @Test
    @DisplayName("brings its films although its guide cannot be had")
    void noGuide() throws Exception {
        house.station.answers("/xmltv.php", exchange -> Station.send(exchange, 500, ""));
        answerSeries(1);

        house.read(client, source);

        assertThat(house.shelf).containsKey("series/10.mp4");
        assertThat(house.skipped)
                .containsExactly("its guide stays as it was: it answers with status 500");
    }

    @Test
    @DisplayName("loses nothing when it is not admitted, and says why without its password")
    void notAdmitted() throws Exception {
        house.read(client, source);
        answers.put("", "{\"user_info\": {\"auth\": 1, \"status\": \"Expired\"}}");

        assertThatThrownBy(() -> house.read(client, source))
                .isInstanceOf(IOException.class)
                .hasMessage("the account is not admitted: Expired");
        assertThat(house.names()).hasSize(1);
    }

    @Test
    @DisplayName("H15: loses nothing when an overloaded panel answers with nothing")
    void overloaded() throws Exception {
        house.read(client, source);

        answers.put("get_live_streams", "");
        assertThatThrownBy(() -> house.read(client, source)).isInstanceOf(IOException.class);
        answers.put("get_live_streams", "[]");
        house.read(client, source);

        assertThat(house.names()).hasSize(1);
        assertThat(house.doubts.getFirst()).startsWith("the list lacks 1 of 1 channels");
    }

    @ParameterizedTest
    @DisplayName("SRC-29, H15: loses no channels when only their list is empty among many films")
    @ValueSource(strings = {"[]", "{}", "{\"user_info\": {\"auth\": 0}}"})
    void overloadedForOneKind(String nothing) throws Exception {
        answers.put(
                "get_vod_streams",
                IntStream.range(0, 50)
                        .mapToObj("{\"stream_id\": %1$d, \"name\": \"Film %1$d\"}"::formatted)
                        .collect(Collectors.joining(",", "[", "]")));
        house.read(client, source);

        answers.put("get_live_streams", nothing);
        house.read(client, source);

        assertThat(house.names()).hasSize(1);
        assertThat(house.kept).hasSize(50);
        assertThat(house.doubts.getFirst()).startsWith("the list lacks 1 of 1 channels");
    }
}
