package tv.exstream.web.hdhomerun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.config.Config;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideIds;
import tv.exstream.guide.Xmltv;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.playout.Playouts;
import tv.exstream.web.TestServer;

/// Programs that add the tuner and the guide look for the guide's channel of each channel of the lineup by themselves. None of them
/// runs here; these are the facts by which they look, as their sources and manuals say.
class GuideMatchTest {
    /// @param names in their order
    private record GuideChannel(String id, List<String> names) {}

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "SRC-8, HDH-4: number and name of each channel of the lineup lead to one channel of the"
                    + " guide, whatever the guide's ids are")
    void eachChannelOfTheLineupIsFoundInTheGuide(GuideIds ids) throws Exception {
        try (TestServer server =
                TestServer.with(Map.of("EXSTREAMTV_GUIDE_IDS", ids.toString()), Parts.class)) {
            List<GuideChannel> guide = guide(server.get("/iptv/xmltv.xml").body());
            JsonNode lineup = JsonMapper.shared().readTree(server.get("/lineup.json").body());

            assertThat(lineup.size()).isEqualTo(3);
            for (JsonNode channel : lineup) {
                String number = channel.at("/GuideNumber").asString();
                String name = channel.at("/GuideName").asString();
                // Plex and Channels DVR: the number among the names. tvheadend and Kodi: the name.
                assertThat(found(guide, number)).containsExactlyElementsOf(found(guide, name));
                assertThat(found(guide, number))
                        .singleElement()
                        .satisfies(
                                // Jellyfin and Emby: the first name that is a number.
                                match -> assertThat(match.names().getFirst()).isEqualTo(number));
                assertThat(server.head("/auto/v" + number).statusCode()).isEqualTo(200);
            }
            assertThat(guide).extracting(GuideChannel::id).doesNotHaveDuplicates();
            assertThat(server.get("/iptv/channels.m3u").body())
                    .contains(guide.stream().map(each -> "tvg-id=\"" + each.id() + "\"").toList());
        }
    }

    private static List<GuideChannel> found(List<GuideChannel> guide, String name) {
        return guide.stream().filter(channel -> channel.names().contains(name)).toList();
    }

    private static List<GuideChannel> guide(String xmltv) throws Exception {
        DocumentBuilder reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        NodeList channels =
                reader.parse(new InputSource(new StringReader(xmltv)))
                        .getElementsByTagName("channel");
        List<GuideChannel> all = new ArrayList<>();
        for (int i = 0; i < channels.getLength(); i++) {
            Element channel = (Element) channels.item(i);
            all.add(new GuideChannel(channel.getAttribute("id"), names(channel)));
        }
        return all;
    }

    private static List<String> names(Element channel) {
        NodeList names = channel.getElementsByTagName("display-name");
        return IntStream.range(0, names.getLength())
                .mapToObj(i -> names.item(i).getTextContent())
                .toList();
    }

    @Import(TestDevice.class)
    @ComponentScan(
            basePackages = "tv.exstream.web.iptv",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*[.](PlaylistRoutes|XmltvRoutes|IptvConfiguration)"))
    static class Parts {
        @Bean
        MediaItems mediaItems() {
            return new InMemoryMediaItems();
        }

        @Bean
        Playouts playouts() {
            return new InMemoryPlayouts();
        }

        @Bean
        Guide guide(Playouts playouts, MediaItems items, Config config) {
            return new Guide(playouts, items, config.guide().rules());
        }

        @Bean
        Xmltv xmltv(Guide guide, Config config) {
            return new Xmltv(guide, () -> config.guide().zone());
        }
    }
}
