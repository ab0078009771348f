package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.iptv.EntryFilter;
import tv.exstream.iptv.EntryKey;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.StoredEntry;
import tv.exstream.iptv.SubscriptionChanges;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.live.LiveSources;
import tv.exstream.outbound.Station;
import tv.exstream.source.Source;

@DisplayName("Several guides that a list names")
class FollowedGuidesTest {
    @TempDir private Path folder;
    private Household house;
    private SourceClient client;
    private SubscriptionDesk desk;
    private Source list;

    @BeforeEach
    void open() throws Exception {
        house = new Household(folder);
        client = new PlaylistClient(house.reception);
        desk = new SubscriptionDesk(house.reception, house.readOtherwise::add);
        list = house.addList();
        house.station.file(
                "/list.m3u",
                """
                #EXTM3U url-tvg="%s,%s,%s"
                #EXTINF:-1 tvg-id="a.de",A
                http://tv.example/a.ts
                #EXTINF:-1 tvg-id="b.de",B
                http://tv.example/b.ts
                #EXTINF:-1 tvg-id="c.de",C
                http://tv.example/c.ts
                """
                        .formatted(
                                house.station.inside("/one.xml"),
                                house.station.inside("/two.xml"),
                                house.station.inside("/three.xml")));
        guide("one", "a.de", "b.de");
        guide("two", "b.de", "c.de");
        guide("three", "a.de", "b.de", "c.de");
        house.read(client, list);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /// One that says of each channel that a programme is on which is called as the guide.
    private void guide(String name, String... channels) {
        house.station.file("/" + name + ".xml", text(name, channels));
    }

    private static String text(String name, String... channels) {
        StringBuilder text = new StringBuilder("<tv>");
        for (String id : channels) {
            text.append("<channel id=\"%s\"></channel>".formatted(id));
        }
        for (String id : channels) {
            text.append(
                    "<programme channel=\"%s\" start=\"20260301120000\" stop=\"20260301130000\"><title>%s</title></programme>"
                            .formatted(id, name));
        }
        return text.append("</tv>").toString();
    }

    private void follow(Integer... numbers) throws Exception {
        desk.change(list.id(), SubscriptionChanges.followed(List.of(numbers)));
        house.read(client, list);
    }

    /// What is on, by the name of the channel: the names of the guides that say so.
    private String told() {
        StringBuilder told = new StringBuilder();
        for (LiveSources.Entry each : house.live()) {
            told.append(each.source().name()).append(house.titles(each));
        }
        return told.toString();
    }

    @Test
    @DisplayName("tell about each channel alone: the first that has it")
    void order() throws Exception {
        follow(1, 2);
        assertThat(told()).isEqualTo("A[one]B[one]C[two]");

        follow(2, 3);
        assertThat(told()).isEqualTo("A[three]B[two]C[two]");
    }

    @Test
    @DisplayName("tell in another order once it is changed, also where none of them has changed")
    void otherOrder() throws Exception {
        var _ = house.unchanging("/one.xml", text("one", "a.de", "b.de"));
        var _ = house.unchanging("/two.xml", text("two", "b.de"));
        follow(1, 2);
        assertThat(told()).isEqualTo("A[one]B[one]C[]");

        follow(2, 1);
        assertThat(told()).isEqualTo("A[one]B[two]C[]");
    }

    @Test
    @DisplayName("do not mix: where the one that has a channel says nothing, nothing is said")
    void unmixed() throws Exception {
        house.station.file(
                "/one.xml",
                "<tv><channel id=\"b.de\"></channel><programme channel=\"b.de\" start=\"20260301180000\" stop=\"20260301190000\"><title>late</title></programme></tv>");

        follow(1, 2);

        assertThat(told()).isEqualTo("A[]B[late]C[two]");
    }

    @Test
    @DisplayName("are read although one before them cannot be had, which tells once it can")
    void oneFails() throws Exception {
        house.station.answers("/one.xml", exchange -> Station.send(exchange, 500, ""));
        follow(1, 2);
        assertThat(told()).isEqualTo("A[]B[two]C[two]");
        assertThat(house.skipped).singleElement().asString().contains("stays as it was", "500");

        guide("one", "a.de", "b.de");
        house.read(client, list);
        assertThat(told()).isEqualTo("A[one]B[one]C[two]");

        house.station.answers("/one.xml", exchange -> Station.send(exchange, 500, ""));
        house.read(client, list);
        assertThat(told()).as("what it said stays").isEqualTo("A[one]B[one]C[two]");
    }

    @Test
    @DisplayName("lose nothing when one of them is left, and take over what it told")
    void oneIsLeft() throws Exception {
        follow(1, 2);

        follow(2);

        assertThat(told()).isEqualTo("A[]B[two]C[two]");
        assertThat(house.stores.guides().channels(new GuideId(list.id(), 1))).isEmpty();
        assertThat(house.station.visits("/two.xml")).isEqualTo(2);
    }

    @Test
    @DisplayName("take over what another one no longer lists, although they have not changed")
    void takeOver() throws Exception {
        var _ = house.unchanging("/two.xml", text("two", "b.de"));
        follow(1, 2);
        assertThat(told()).isEqualTo("A[one]B[one]C[]");

        guide("one", "a.de");
        house.read(client, list);

        assertThat(told()).isEqualTo("A[one]B[two]C[]");
    }

    @Test
    @DisplayName("are read again at once when a later one leaves more to them")
    void takeOverFromALaterOne() throws Exception {
        String byName =
                text("one", "x")
                        .replace("></channel>", "><display-name>C</display-name></channel>");
        var _ = house.unchanging("/one.xml", byName);
        follow(1, 2);
        assertThat(told()).isEqualTo("A[]B[two]C[two]");

        guide("two", "b.de");
        house.read(client, list);

        assertThat(told()).isEqualTo("A[]B[two]C[one]");
    }

    @Test
    @DisplayName("are read at once when they are wanted while another one is read")
    void followedMeanwhile() throws Exception {
        house.station.answers(
                "/one.xml",
                exchange -> {
                    desk.change(list.id(), SubscriptionChanges.followed(List.of(1, 2)));
                    Station.send(exchange, 200, text("one", "a.de"));
                });

        follow(1);

        assertThat(told()).isEqualTo("A[one]B[two]C[two]");
        assertThat(house.station.visits("/one.xml")).isOne();
    }

    @Test
    @DisplayName(
            "are read again at once when they are to tell about more while they are read themselves")
    void wantedMeanwhile() throws Exception {
        guide("one", "a.de", "b.de", "x.de");
        follow(1, 2);
        var unused = new GuideChannel.Key(new GuideId(list.id(), 1), "x.de");
        AtomicInteger visits = new AtomicInteger();
        house.station.answers(
                "/one.xml",
                exchange -> {
                    if (visits.incrementAndGet() == 1) {
                        var _ = desk.match(list.id(), entry("C"), Optional.of(unused));
                    }
                    Station.send(exchange, 200, text("one", "a.de", "b.de", "x.de"));
                });

        house.read(client, list);

        assertThat(visits).hasValue(2);
        assertThat(told()).isEqualTo("A[one]B[one]C[one]");
    }

    private EntryKey entry(String name) {
        return house.stores.entries().of(list.id(), EntryFilter.ALL).list(0, 9).stream()
                .map(StoredEntry::listed)
                .filter(listed -> listed.name().equals(name))
                .findFirst()
                .orElseThrow()
                .key();
    }

    @Test
    @DisplayName("are asked for once in a reading, also when what they say is of no use")
    void ofNoUse() throws Exception {
        var _ = house.unchanging("/one.xml", "<tv></tv>");

        follow(1, 2);
        assertThat(house.station.visits("/one.xml")).isOne();
        assertThat(versions()).doesNotContainKey("GUIDE 1");

        house.read(client, list);
        assertThat(house.station.visits("/one.xml")).isEqualTo(2);
        assertThat(house.skipped).as("sent once more").singleElement().asString().contains("empty");
    }

    @Test
    @DisplayName("leave nothing behind when one is left whose reading broke off")
    void leftAfterItBrokeOff() throws Exception {
        var first = new GuideId(list.id(), 1);
        house.station.file("/one.xml", text("one", "a.de", "b.de").replaceFirst("</tv>", "<"));
        follow(1);
        assertThat(house.skipped).singleElement().asString().contains("breaks off");
        assertThat(house.stores.guides().channels(first)).isNotEmpty();

        desk.change(list.id(), SubscriptionChanges.followed(List.of()));

        assertThat(house.stores.guides().channels(first)).isEmpty();
        assertThat(told()).isEqualTo("A[]B[]C[]");
    }

    @Test
    @DisplayName("keep a version each, and none once they are left")
    void versionsOfEach() throws Exception {
        follow(1, 2);
        assertThat(versions()).containsOnlyKeys("LIST", "GUIDE 1", "GUIDE 2");

        desk.change(list.id(), SubscriptionChanges.followed(List.of(2)));
        assertThat(versions()).doesNotContainKey("GUIDE 1");
    }

    private Map<String, String> versions() {
        return desk.subscription(list.id()).standing().validators();
    }
}
