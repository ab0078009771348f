package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Logos;
import tv.exstream.live.LiveSources;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;
import tv.exstream.source.WebAddress;

@DisplayName("The logo that a list names for a channel")
class ListedLogosTest {
    private static final byte[] PICTURE = Pictures.png(32, 16);

    @TempDir private Path folder;
    private Household house;
    private int lists;

    @BeforeEach
    void open() {
        house = new Household(folder);
        house.station.answers(
                "/logo.png",
                exchange -> {
                    exchange.sendResponseHeaders(200, PICTURE.length);
                    try (OutputStream body = exchange.getResponseBody()) {
                        body.write(PICTURE);
                    }
                });
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Optional<SentPicture> logo(String list, String logo) throws Exception {
        SourceId source =
                house.add("list " + lists++, new ListOrigin.Playlist(new WebAddress(list))).id();
        String text = "#EXTM3U\n#EXTINF:-1 tvg-logo=\"%s\",One\nhttp://tv.example/1.ts\n";
        house.station.file("/list.m3u", text.formatted(logo));
        house.read(
                new PlaylistClient(house.reception),
                house.stores.sources().find(source).orElseThrow());
        LiveSources.Entry entry =
                house.live().stream()
                        .filter(each -> each.owner().equals(Optional.of(source)))
                        .findFirst()
                        .orElseThrow();
        assertThat(entry.source().labels().logo()).isEqualTo(logo);
        return new ListedLogos(house.outbound, house.stores.sources()).fetch(entry);
    }

    @Test
    @DisplayName("is had from where the list says")
    void had() throws Exception {
        Optional<SentPicture> logo =
                logo(
                        house.station.inside("/list.m3u"),
                        house.station.inside("/logo.png?token=word"));

        assertThat(logo).contains(SentPicture.of(PICTURE, Logos.LIMITS));
    }

    @Test
    @DisplayName("H03: is not had from this network where the list is on the Internet")
    void inside() throws Exception {
        Optional<SentPicture> logo =
                logo(house.station.outside("/list.m3u"), house.station.inside("/logo.png"));

        assertThat(logo).isEmpty();
        assertThat(house.station.visits("/logo.png")).isZero();
    }

    @Test
    @DisplayName("is none where there is none, or something else")
    void nothing() throws Exception {
        house.station.file("/page", "<html>");
        String list = house.station.inside("/list.m3u");

        for (String path : List.of("/page", "/gone")) {
            assertThat(logo(list, house.station.inside(path))).isEmpty();
        }
        assertThat(logo(list, "logo.png")).isEmpty();
        assertThat(logo(list, "")).isEmpty();
    }
}
