package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.db.GuidesOfBefore;
import tv.exstream.outbound.Station;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Source;
import tv.exstream.source.WebAddress;
import tv.exstream.time.TimeRange;

@DisplayName("What a guide as a source tells about")
class GuideClientSearchTest {
    private static final String NEWS =
            """
            <tv><channel id="one.de"><display-name>Das Erste</display-name></channel>
            <programme channel="one.de" start="20260301120000 +0000" stop="20260301130000 +0000"><title>News</title></programme></tv>
            """;

    @TempDir private Path folder;
    private Household house;
    private GuideClient client;
    private Source guide;

    @BeforeEach
    void open() throws Exception {
        house = new Household(folder);
        client = new GuideClient(house.reception);
        Source list = house.addList();
        guide =
                house.add(
                        "guide",
                        new ListOrigin.Guide(new WebAddress(house.station.inside("/guide.xml"))));
        house.station.file(
                "/list.m3u",
                """
                #EXTM3U
                #EXTINF:-1 tvg-id="one.de",One
                http://tv.example/live/u/p/1.ts
                """);
        house.read(new PlaylistClient(house.reception), list);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @DisplayName(
            "is found by words after an update of the server although it is as it was, or cannot be had")
    void ofBefore() throws Exception {
        AtomicInteger status = new AtomicInteger(200);
        house.station.answers(
                "/guide.xml",
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"v\"");
                    Station.send(exchange, status.get(), status.get() == 200 ? NEWS : "");
                });
        house.read(client, guide);
        int shown = found();

        GuidesOfBefore.in(house.database);
        assertThat(found()).isZero();
        status.set(304);
        house.read(client, guide);
        assertThat(found()).isEqualTo(shown).isPositive();

        GuidesOfBefore.in(house.database);
        status.set(404);
        assertThatThrownBy(() -> house.read(client, guide)).isInstanceOf(IOException.class);
        assertThat(found()).isEqualTo(shown);
    }

    @Test
    @DisplayName("is read, or says why it cannot be had, also while no words can be made of it")
    void ofBeforeWhileBusy() throws Exception {
        GuideClient busy = new GuideClient(house.receptionThatMakesNoWords());
        house.station.file("/guide.xml", NEWS);

        house.read(busy, guide);

        assertThat(found()).isPositive();
        house.station.answers("/guide.xml", exchange -> Station.send(exchange, 404, ""));
        assertThatThrownBy(() -> house.read(busy, guide)).isInstanceOf(IOException.class);
    }

    /// At how many live sources news are on.
    private int found() {
        TimeRange day = TimeRange.of(Household.NOON, Duration.ofDays(1));
        return house.stores.guides().find(List.of("news")).live(day).size();
    }
}
