package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.SubscriptionChanges;
import tv.exstream.outbound.Station;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.WebAddress;

@DisplayName("A guide that a list names")
class FollowedGuideTest {
    @TempDir private Path folder;
    private Household house;
    private PlaylistClient client;
    private SubscriptionDesk desk;
    private Source list;
    private int lists;

    @BeforeEach
    void open() throws Exception {
        house = new Household(folder);
        client = new PlaylistClient(house.reception);
        desk = new SubscriptionDesk(house.reception, house.readOtherwise::add);
        guide("/one.xml", "First");
        guide("/two.xml", "Second");
        list(house.station.inside("/list.m3u"));
        house.read(client, list);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void list(String address) {
        list = house.add("list " + lists++, new ListOrigin.Playlist(new WebAddress(address)));
        house.station.file("/list.m3u", list(0));
    }

    /// @param token which is in the address of its first guide
    private String list(int token) {
        return """
               #EXTM3U url-tvg="%s,%s,ftp://a.example/guide.xml"
               #EXTINF:-1 tvg-id="one.de",One
               http://tv.example/1.ts
               """
                .formatted(
                        house.station.inside("/one.xml" + (token == 0 ? "" : "?token=" + token)),
                        house.station.inside("/two.xml?password=word"));
    }

    private void guide(String path, String title) {
        house.station.file(path, guide(title));
    }

    private static String guide(String title) {
        return """
               <tv><channel id="one.de"><display-name>One</display-name></channel>
               <programme channel="one.de" start="20260301120000 +0000" stop="20260301130000 +0000"><title>%s</title></programme></tv>
               """
                .formatted(title);
    }

    private GuideId guide(int number) {
        return new GuideId(list.id(), number);
    }

    private List<String> titles() {
        return house.titles(house.live().getFirst());
    }

    @Test
    @DisplayName("is offered and not read before somebody wants it")
    void offered() {
        assertThat(desk.subscription(list.id()).standing().guides())
                .extracting(WebAddress::shown)
                .containsExactly(house.station.inside("/….xml"), house.station.inside("/….xml?…"));
        assertThat(house.station.visits("/one.xml")).isZero();
        assertThat(titles()).isEmpty();
    }

    @Test
    @DisplayName("is read with the list once it is wanted, and another one in its place")
    void followed() throws Exception {
        desk.change(list.id(), SubscriptionChanges.followed(List.of(1)));
        house.read(client, list);
        assertThat(titles()).containsExactly("First");

        desk.change(list.id(), SubscriptionChanges.followed(List.of(2)));
        house.read(client, list);

        assertThat(titles()).containsExactly("Second");
        assertThat(house.readSoon).containsExactly(list.name(), list.name());
        assertThat(house.station.visits("/one.xml")).isOne();
    }

    @Test
    @DisplayName("tells about nothing any more when it is not wanted, and again when it is")
    void left() throws Exception {
        desk.change(list.id(), SubscriptionChanges.followed(List.of(1)));
        house.read(client, list);

        desk.change(list.id(), SubscriptionChanges.followed(List.of()));
        assertThat(titles()).isEmpty();
        assertThat(house.stores.guides().channels(guide(1))).isEmpty();
        assertThat(house.stores.guides().has(new GuideChannel.Key(guide(1), "one.de"))).isFalse();

        desk.change(list.id(), SubscriptionChanges.followed(List.of(1)));
        house.read(client, list);
        assertThat(titles()).containsExactly("First");
    }

    @Test
    @DisplayName("loses nothing when it cannot be had, and the list does not wait for it")
    void away() throws Exception {
        desk.change(list.id(), SubscriptionChanges.followed(List.of(1)));
        house.read(client, list);
        house.station.answers("/one.xml", exchange -> Station.send(exchange, 500, ""));

        house.read(client, list);

        assertThat(titles()).containsExactly("First");
        assertThat(house.skipped).hasSize(1).first().asString().contains("stays as it was", "500");
    }

    @Test
    @DisplayName("H03: is not had from this network where the list is on the Internet")
    void inside() throws Exception {
        list(house.station.outside("/list.m3u"));
        house.read(client, list);
        desk.change(list.id(), SubscriptionChanges.followed(List.of(1)));

        house.read(client, list);

        assertThat(house.station.visits("/one.xml")).isZero();
        assertThat(house.skipped).hasSize(1);
    }

    @Test
    @DisplayName("is asked for once more when it was of no use, and the list that names it is not")
    void ofNoUse() throws Exception {
        List<Integer> sent = house.unchanging("/list.m3u", list(0));
        desk.change(list.id(), SubscriptionChanges.followed(List.of(1)));
        house.station.file("/one.xml", "<tv></tv>");
        house.read(client, list);
        assertThat(house.skipped).singleElement().asString().contains("empty");

        guide("/one.xml", "First");
        house.read(client, list);

        assertThat(sent).containsExactly(200, 304);
        assertThat(titles()).containsExactly("First");
    }

    @Test
    @DisplayName("leaves one version behind, however often its address changes")
    void changingAddress() throws Exception {
        desk.change(list.id(), SubscriptionChanges.followed(List.of(1)));
        List<Integer> sent = house.unchanging("/one.xml", guide("First"));

        for (int token = 0; token < 3; token++) {
            house.station.file("/list.m3u", list(token));
            house.read(client, list);
        }
        house.read(client, list);

        assertThat(desk.subscription(list.id()).standing().validators())
                .as("of the list and of the guide")
                .hasSize(2);
        assertThat(sent).as("a version is that of one address").containsExactly(200, 200, 200, 304);
    }

    @Test
    @DisplayName("tells about nothing when it was left while it was read")
    void leftMeanwhile() throws Exception {
        desk.change(list.id(), SubscriptionChanges.followed(List.of(1)));
        house.station.answers(
                "/one.xml",
                exchange -> {
                    desk.change(list.id(), SubscriptionChanges.followed(List.of()));
                    Station.send(exchange, 200, guide("First"));
                });

        house.read(client, list);

        assertThat(titles()).isEmpty();
        assertThat(house.stores.guides().channels(guide(1))).isEmpty();
    }

    @Test
    @DisplayName("must be one of those that there are")
    void others() {
        assertThatThrownBy(() -> desk.change(list.id(), SubscriptionChanges.followed(List.of(3))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("1..2");
        assertThatThrownBy(
                        () -> desk.change(list.id(), SubscriptionChanges.followed(List.of(1, 0))))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(
                        () -> desk.change(list.id(), SubscriptionChanges.followed(List.of(1, 1))))
                .hasMessageContaining("once");
    }
}
