package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.iptv.SubscriptionChanges;
import tv.exstream.live.LiveSources;
import tv.exstream.media.MediaId;
import tv.exstream.media.Pictures;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.ListOrigin.Offer;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.UserAgent;
import tv.exstream.source.WebAddress;

@DisplayName("A provider that admits one player only")
class AdmittedPlayerTest {
    private static final String PLAYER = "Player/1.0 (TV; x64)";
    private static final Optional<UserAgent> AS_PLAYER = Optional.of(new UserAgent(PLAYER));
    private static final Map<String, String> TOLD = Map.of("User-Agent", PLAYER);
    private static final String GUIDE =
            """
            <tv><channel id="one.de"><display-name>One</display-name></channel>
            <programme channel="one.de" start="20260301120000 +0000" stop="20260301130000 +0000"><title>News</title></programme></tv>
            """;

    @TempDir private Path folder;
    private Household house;
    private PlaylistClient client;

    @BeforeEach
    void open() {
        house = new Household(folder);
        client = new PlaylistClient(house.reception);
        house.station.admitOnly(PLAYER);
        house.station.file("/guide.xml", GUIDE);
        house.station.answers(
                "/logo.png",
                exchange -> {
                    byte[] picture = Pictures.png(32, 16);
                    exchange.sendResponseHeaders(200, picture.length);
                    exchange.getResponseBody().write(picture);
                    exchange.close();
                });
        house.station.file("/list.m3u", list());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String list() {
        return """
        #EXTM3U url-tvg="%1$s"
        #EXTINF:-1 tvg-id="one.de" tvg-logo="%2$s",One
        http://tv.example/1.ts
        #EXTINF:-1,Two
        http://tv.example/2.ts|User-Agent=Other/2
        #EXTINF:-1,Three
        #EXTVLCOPT:http-referrer=http://page.example/
        http://tv.example/3.ts
        """
                .formatted(house.station.inside("/guide.xml"), house.station.inside("/logo.png"));
    }

    private Source list(Optional<UserAgent> agent) {
        return house.add("list", playlist("/list.m3u", agent));
    }

    private Origin playlist(String path, Optional<UserAgent> agent) {
        return new ListOrigin.Playlist(new WebAddress(house.station.inside(path)), agent);
    }

    private Source change(Source source, Origin origin) {
        house.stores
                .sources()
                .change(
                        source.id(),
                        new SourceSettings(source.name(), origin, Duration.ZERO, true));
        client.askOtherwise(source.id());
        return house.stores.sources().find(source.id()).orElseThrow();
    }

    private List<Map<String, String>> headers() {
        return house.live().stream().map(each -> each.source().headers().values()).toList();
    }

    private LiveSources.Entry one() {
        return house.live().getFirst();
    }

    private boolean hasLogo() throws InterruptedException {
        return new ListedLogos(house.outbound, house.stores.sources()).fetch(one()).isPresent();
    }

    @Test
    @DisplayName("sends nothing to whom it does not know, who says so")
    void refused() {
        Source list = list(Optional.empty());

        assertThatThrownBy(() -> house.read(client, list))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("403");
    }

    @Test
    @DisplayName(
            "sends its list, the guides that this names and its logos when its source is that"
                    + " player")
    void playlist() throws Exception {
        Source list = list(AS_PLAYER);
        house.read(client, list);
        new SubscriptionDesk(house.reception, house.readOtherwise::add)
                .change(list.id(), SubscriptionChanges.followed(List.of(1)));
        house.read(client, list);

        assertThat(house.skipped).isEmpty();
        assertThat(house.titles(one())).containsExactly("News");
        assertThat(hasLogo()).isTrue();
    }

    @Test
    @DisplayName("is told by its channels what an entry says, else what its source says")
    void channels() throws Exception {
        house.read(client, list(AS_PLAYER));

        assertThat(house.names()).containsExactly("One", "Three", "Two");
        assertThat(headers())
                .containsExactly(
                        TOLD,
                        Map.of("User-Agent", PLAYER, "Referer", "http://page.example/"),
                        Map.of("User-Agent", "Other/2"));
    }

    @Test
    @DisplayName("may redirect to another server, which is told the player too")
    void redirected() throws Exception {
        house.station.redirect("/moved.m3u", house.station.outside("/list.m3u"));

        house.read(client, house.add("list", playlist("/moved.m3u", AS_PLAYER)));

        assertThat(house.names()).hasSize(3);
        assertThat(house.station.visits("/list.m3u")).isOne();
    }

    @Test
    @DisplayName(
            "knows its channels by another player at once, without sending the list again, and they"
                    + " stay the same")
    void changed() throws Exception {
        List<Integer> sent = house.unchanging("/list.m3u", list());
        Source list = list(AS_PLAYER);
        house.read(client, list);
        List<MediaId> before = house.live().stream().map(LiveSources.Entry::id).toList();
        house.station.admitOnly("Other/2");

        Source other = change(list, playlist("/list.m3u", Optional.of(new UserAgent("Other/2"))));

        assertThat(headers())
                .extracting(each -> each.get("User-Agent"))
                .containsExactly("Other/2", "Other/2", "Other/2");
        assertThat(house.live()).extracting(LiveSources.Entry::id).isEqualTo(before);
        assertThat(house.news.getLast().items()).hasSize(2);
        assertThat(hasLogo()).isTrue();
        house.read(client, other);
        assertThat(sent).containsExactly(200, 304);
        assertThat(house.live()).extracting(LiveSources.Entry::id).isEqualTo(before);
    }

    @Test
    @DisplayName("has channels that keep their guide when the player is another")
    void matches() throws Exception {
        Source list = list(AS_PLAYER);
        Source guide = house.add("guide", guide());
        house.read(client, list);
        house.read(new GuideClient(house.reception), guide);
        assertThat(house.titles(one())).containsExactly("News");

        change(list, playlist("/list.m3u", Optional.empty()));

        assertThat(house.titles(one())).containsExactly("News");
        assertThat(one().source().headers().values()).isEmpty();
    }

    private Origin guide() {
        return new ListOrigin.Guide(new WebAddress(house.station.inside("/guide.xml")), AS_PLAYER);
    }

    @Test
    @DisplayName("is told the player by the channels of a list in a file")
    void listFile() throws Exception {
        Path lists = Files.createDirectory(folder.resolve("lists")).toRealPath();
        Path file = Files.writeString(lists.resolve("tv.m3u"), list());
        var files =
                new ListFileClient(house.reception, client, new ListFiles(() -> List.of(lists)));

        house.read(files, house.add("list", new ListOrigin.PlaylistFile(file, AS_PLAYER)));

        assertThat(one().source().headers().values()).isEqualTo(TOLD);
        assertThat(hasLogo()).isTrue();
    }

    @Test
    @DisplayName("of accounts sends all of its answers, episodes and guide too")
    void account(@TempDir Path other) throws Exception {
        try (var panel = new XtreamPanel(other)) {
            panel.house.station.admitOnly(PLAYER);
            panel.answers.put(
                    "get_vod_streams",
                    "[{\"name\": \"Alien (1979)\", \"stream_id\": 1, \"container_extension\":"
                            + " \"mkv\"}]");
            panel.answers.put(
                    "get_series",
                    "[{\"name\": \"Show\", \"series_id\": 3, \"last_modified\": \"1\"}]");
            panel.answers.put(
                    "get_series_info&series_id=3",
                    "{\"episodes\": {\"1\": [{\"id\": \"9\", \"episode_num\": 1, \"title\":"
                            + " \"One\", \"container_extension\": \"mp4\"}]}}");
            var origin = (ListOrigin.Xtream) panel.source.origin();
            assertThatThrownBy(panel::read).hasMessageContaining("403");

            panel.source =
                    panel.house.add(
                            "as player",
                            new ListOrigin.Xtream(
                                    origin.address(),
                                    origin.user(),
                                    EnumSet.allOf(Offer.class),
                                    AS_PLAYER));
            panel.house.secrets.put(panel.source.id(), "password", "word");
            panel.house.read(panel.client, panel.source);

            assertThat(panel.house.skipped).isEmpty();
            assertThat(panel.house.shelf.values())
                    .extracting(item -> item.title().name())
                    .containsExactlyInAnyOrder("Alien", "One");
            assertThat(panel.house.live().getFirst().source().headers().values()).isEqualTo(TOLD);
            assertThat(panel.house.station.visits("/xmltv.php")).isOne();
        }
    }
}
