package tv.exstream.web.ui.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.pick.Rule;
import tv.exstream.pick.Wanted;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.BrandingParts;
import tv.exstream.web.api.ChannelParts;
import tv.exstream.web.api.ScreenParts;
import tv.exstream.web.ui.HouseFormat;
import tv.exstream.web.ui.UiConfiguration;

/// The pages about one channel, over HTTP.
@Timeout(60)
class ChannelPageTest {
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_DATA", folder.toString()),
                        database,
                        ChannelParts.class,
                        BrandingParts.class,
                        ScreenParts.class,
                        ChannelBrandingPage.class,
                        ChannelScreensPage.class,
                        UiConfiguration.class,
                        ChannelImportPage.class,
                        ChannelsPage.class,
                        ChannelPage.class,
                        ChannelStreamsPage.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void oneChannel() {
        Channels channels = server.bean(Channels.class);
        channels.all().forEach(channel -> channels.remove(channel.id()));
        JsonNode _ =
                server.created(
                        "/api/channels",
                        "{'number': '7', 'name': 'Night \\u003cFilms\\u003e', 'group': 'Films', 'zone': 'Europe/Berlin'}");
    }

    @Test
    @DisplayName("UI-17: ours: files are looked at before they are carried out")
    void aFileIsDroppedOrPasted() {
        String page = page("/channels/import");

        assertThat(page)
                .contains("id=\"import-file\"", "id=\"import-text\"", "See what would happen");
        assertThat(page)
                .containsPattern("id=\"import-do\"[^>]* disabled|disabled[^>]* id=\"import-do\"");
        assertThat(page("/channels/7")).contains("api/channels/export?numbers=7");
        assertThat(page("/channels")).contains("channels/import", "api/channels/export");
    }

    @Test
    void aChannelIsShownAsItIs() {
        String page = page("/channels/7");

        assertThat(page)
                .contains("value=\"Night &lt;Films&gt;\"", "value=\"Films\"")
                .contains("value=\"Europe/Berlin\"", "PATCH api/channels/7\"")
                .contains("DELETE api/channels/7\"", "POST api/channels/7/copy\"")
                .contains("value=\"8\"")
                .doesNotContain("<Films>", "Remove the logo");
    }

    @ParameterizedTest
    @CsvSource({
        "/channels/7, /api/channels/7",
        "/channels/7/streams, /api/channels/7/streams",
        "/channels/7/streams, /api/channels/7/formats",
        "/channels/7/screens, /api/channels/7/screens/off-air",
        "/channels/7/branding, /api/channels/7/watermark"
    })
    void aFormChangesNothingNewerThanWhatItShows(String page, String shown) {
        String tag = tag(shown);

        assertThat(page(page)).contains("data-etag=\"" + tag.replace("\"", "&quot;") + '"');
        JsonNode _ = server.ok("PATCH", "/api/channels/7", "{'name': 'Other'}");
        assertThat(server.send(change(shown, tag)).statusCode())
                .isEqualTo(shown.equals("/api/channels/7") ? 412 : 200);
    }

    @Test
    void whatLiesOverProgrammesIsChosenOfWhatThereIs() {
        JsonNode _ = server.ok("PUT", "/api/graphics/Clock", "{'title': '{clock}'}");
        JsonNode _ = server.ok("PUT", "/api/watermarks/Logo", "{}");

        assertThat(page("/channels/7/branding").replace("&quot;", "\""))
                .contains("data-etag=\"" + tag("/api/channels/7/graphics") + '"')
                .contains(
                        "value=\"Logo\" data-json=\"{\"picture\":\"\"",
                        "href=\"../../watermarks\"");
    }

    private static String tag(String path) {
        return server.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private static HttpRequest change(String path, String tag) {
        return HttpRequest.newBuilder(server.url(path))
                .method(
                        path.matches(".*(watermark|formats|off-air)") ? "PUT" : "PATCH",
                        HttpRequest.BodyPublishers.ofString(
                                path.endsWith("watermark") ? "{\"name\": \"none\"}" : "{}"))
                .header("If-Match", tag)
                .build();
    }

    @Test
    void aLogoCanBeRemovedOnceThereIsOne() {
        JsonNode _ = server.ok("POST", "/api/channels/7/logo", "");

        assertThat(page("/channels/7"))
                .contains("Logo of Night", "DELETE api/channels/7/logo")
                .contains("The logo that is there now is replaced.");
    }

    @Test
    void aNewChannelHasTheNumberBehindTheLast() {
        assertThat(page("/channels/new"))
                .contains("value=\"8\"", "1080p, 25 pictures per second")
                .contains("<option value=\"Films\">");
        server.bean(Channels.class)
                .all()
                .forEach(channel -> server.bean(Channels.class).remove(channel.id()));
        assertThat(page("/channels/new")).contains("name=\"number\"", "value=\"1\"");
    }

    @Test
    @DisplayName("UI-28, UI-29: every house format that is offered can be made")
    void everyHouseFormatThatIsOfferedCanBeMade() {
        assertThat(HouseFormat.all()).hasSizeGreaterThan(3);
        for (HouseFormat format : HouseFormat.all()) {
            JsonNode made =
                    server.created(
                            "/api/channels",
                            "{'name': '%s', 'profile': %s}"
                                    .formatted(format.name(), format.json()));
            assertThat(made.at("/profile").asString()).contains("x");
        }
    }

    @Test
    @DisplayName("UI-28, FF-65: the house format of a channel is shown with all it says")
    void theHouseFormatIsShownWithAllItSays() {
        assertThat(page("/channels/7/streams"))
                .contains("1280 × 720", "<dd>4000</dd>", "<dd>veryfast</dd>", "<dd>H.264</dd>")
                .contains("<dd>With black bars</dd>", "Any language", "PUT api/channels/7/formats")
                .contains("name=\"alternatives[#].name\"");
    }

    @Test
    @DisplayName(
            "UI-28: alternatives are shown in fields, but for what has to be as in the channel")
    void alternativesAreShownInFields() {
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/channels/7/formats",
                        "{'alternatives': [{'name': 'mobile', 'profile': {'video': {'width': 640, 'height': 360,"
                                + " 'rate': {'numerator': 25, 'denominator': 1}, 'bitrateKbps': 905},"
                                + " 'audio': {'sampleRate': 48000, 'channels': 2, 'bitrateKbps': 96,"
                                + " 'loudness': {'integratedLufs': -23}}}}]}");

        String page = page("/channels/7/streams");

        assertThat(page)
                .contains("name=\"alternatives[0].name\"", "value=\"mobile\"", "value=\"905\"")
                .containsPattern("alternatives\\[0].profile.audio.loudness.integratedLufs[^>]*-23")
                .containsPattern("type=\"hidden\"[^>]*alternatives\\[0].profile.video.rate")
                .contains("/iptv/channel/7.m3u8?profile=mobile");
        assertThat(page.replace("&quot;", "\"")).contains("{\"numerator\":25,\"denominator\":1}");
    }

    @Test
    void everythingThatARuleMaySayHasAField() {
        JsonNode _ =
                server.ok(
                        "PATCH",
                        "/api/channels/7/streams",
                        "{'rules': [{'when': 'year \u003e 1999', 'audio': {'titles': ['a, b'], 'condition': 'channels \u003e 2'}},"
                                + " {'subtitles': {'languages': ['de', 'en*']}}]}");

        String page = page("/channels/7/streams").replace("&quot;", "\"");

        for (RecordComponent part : Rule.class.getRecordComponents()) {
            assertThat(page).contains("rules[0]." + part.getName(), "rules[#]." + part.getName());
        }
        for (RecordComponent wanted : Wanted.class.getRecordComponents()) {
            assertThat(page)
                    .contains("name=\"rules[0].audio." + wanted.getName() + '"')
                    .contains("name=\"rules[1].subtitles." + wanted.getName() + '"');
        }
        assertThat(page)
                .contains("data-said=\"\"year &gt; 1999\"\"", "data-said=\"[\"a, b\"]\"")
                .contains(">de, en*</textarea>", ">channels &gt; 2</textarea>", "Rule 2")
                .containsPattern("name=\"rules\\[0].subtitles.titles\"[^>]*disabled")
                .contains("day_of_week", "karaoke");
    }

    @Test
    @DisplayName("UI-28: a new channel may have any house format, and the usual one is filled in")
    void aNewChannelMayHaveAnyHouseFormat() {
        String page = page("/channels/new");

        assertThat(page)
                .contains("name=\"profile.video.width\"", "name=\"profile.audio.loudness.rangeLu\"")
                .contains("name=\"profile.tracks[0].role\"", "Another one, put together below")
                .containsPattern("<option[^>]*selected[^>]*>25</option>")
                .contains(">29.97</option>", ">23.98</option>", ">7.1</option>");
    }

    @Test
    void everyScreenIsShownAsViewersSeeIt() {
        String page = page("/channels/7/screens");

        assertThat(page)
                .contains("api/channels/7/screens/off-air/preview.png")
                .contains("api/channels/7/screens/tuning/preview.png")
                .contains("api/channels/7/screens/technical-difficulties/preview.png")
                .contains("PUT api/channels/7/screens/not-for-viewer", "value=\"Off air\"")
                .contains("Channel {number}: {name}", "The usual one")
                .doesNotContain("Back to the usual one", ">Your picture<");
    }

    @Test
    void aScreenThatWasChosenCanBeTakenBack() {
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/channels/7/screens/tuning",
                        "{'visual': {'type': 'test-pattern'}, 'sound': {'type': 'sine'}, 'words': {'title': 'Soon'}}");

        assertThat(page("/channels/7/screens"))
                .contains("Chosen for this channel", "DELETE api/channels/7/screens/tuning")
                .containsPattern("value=\"test-pattern\"[^>]*selected")
                .containsPattern("value=\"sine\"[^>]*selected")
                .contains("value=\"Soon\"");
    }

    @Test
    void soundAndSubtitlesAreShownAsTheChannelSaysThem() {
        JsonNode _ =
                server.ok(
                        "PATCH",
                        "/api/channels/7/streams",
                        "{'audio': {'languages': ['de', 'en'], 'layout': 'SURROUND'}, 'subtitles': {'mode': 'FORCED'}}");

        assertThat(page("/channels/7/streams"))
                .contains("value=\"de, en\"", "1280 × 720")
                .containsPattern("value=\"SURROUND\"[^>]*selected")
                .containsPattern("value=\"FORCED\"[^>]*selected");
    }

    @Test
    void thePageSpeaksGermanToWhoDoes() {
        String page =
                server.send(
                                HttpRequest.newBuilder(server.url("/channels/7"))
                                        .header("accept-language", "de")
                                        .build())
                        .body();

        assertThat(page).contains("Sender entfernen", "Allgemein").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/channels/9", "/channels/9/streams", "/channels/9/screens", "/channels/x"})
    void whatIsNoChannelIsNotShown(String path) {
        assertThat(server.get(path).statusCode()).isBetween(400, 404);
    }

    private static String page(String path) {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
