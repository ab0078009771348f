package tv.exstream.web.ui.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.overlay.Watermarks;
import tv.exstream.prepare.WatermarkStudio;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.BrandingParts;
import tv.exstream.web.api.ChannelParts;
import tv.exstream.web.ui.UiConfiguration;

/// The pages about watermarks, over HTTP.
@Timeout(60)
class WatermarksPageTest {
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
                        UiConfiguration.class,
                        WatermarksPage.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void nothing() {
        Watermarks watermarks = server.bean(Watermarks.class);
        watermarks.all().forEach(each -> watermarks.remove(each.name()));
        Channels channels = server.bean(Channels.class);
        channels.all().forEach(channel -> channels.remove(channel.id()));
    }

    @Test
    void whoHasNoWatermarkIsToldWhichOneIsEverywhere() {
        assertThat(page("/watermarks"))
                .contains("No watermarks yet", "“default” is on every channel that has no other")
                .contains("data-path=\"api/watermarks\"");
    }

    @Test
    void theListSaysWhatEachIsAndHowOftenItIsUsed() {
        String picture = addPicture();
        put("default", "{}");
        put("a <rose>", "{'picture': '%s', 'spot': {'position': 'TOP'}}".formatted(picture));
        add("5", "Films", "a <rose>");

        assertThat(page("/watermarks"))
                .contains("href=\"watermarks/a%20%3Crose%3E\"", "a &lt;rose&gt;", "Top")
                .contains("src=\"watermarks/pictures/" + picture)
                .contains("on one channel", "on every channel that has no other")
                .contains("Logo of the channel", "Picture of its own", "All the time");
    }

    @Test
    void everythingOfAWatermarkCanBeChanged() {
        put(
                "hourly",
                "{'opacity': 41, 'onFillers': true, 'spot': {'position': 'TOP', 'insidePicture': true,"
                        + " 'horizontalMargin': 11, 'verticalMargin': 12, 'size': {'type': 'width',"
                        + " 'percent': 23}}, 'timing': {'type': 'intermittent', 'every': 'PT10M',"
                        + " 'length': 'PT30S'}}");

        String page = page("/watermarks/hourly");

        assertThat(page)
                .contains("PUT api/watermarks/hourly\"")
                .containsPattern("name=\"opacity\"[^>]*value=\"41\"")
                .containsPattern("name=\"spot.horizontalMargin\"[^>]*value=\"11\"")
                .containsPattern("name=\"spot.verticalMargin\"[^>]*value=\"12\"")
                .containsPattern("name=\"spot.size.percent\"[^>]*value=\"23\"")
                .containsPattern("name=\"spot.insidePicture\" checked")
                .containsPattern("name=\"onFillers\" checked")
                .containsPattern("value=\"TOP\" selected")
                .containsPattern("value=\"intermittent\" selected")
                .containsPattern("name=\"timing.every\"[^>]*value=\"600\"")
                .containsPattern("name=\"timing.length\"[^>]*value=\"30\"")
                .containsPattern("data-of=\"timing.type at-start\" hidden");
    }

    @Test
    void aFormChangesNothingNewerThanWhatItShows() {
        put("rose", "{}");
        String tag = server.get("/api/watermarks/rose").headers().firstValue("ETag").orElseThrow();

        assertThat(page("/watermarks/rose"))
                .contains("data-etag=\"" + tag.replace("\"", "&quot;") + '"');
        put("rose", "{'opacity': 40}");
        assertThat(page("/watermarks/rose")).doesNotContain(tag.replace("\"", "&quot;"));
    }

    @Test
    void aWatermarkInTheSizeOfItsPictureBeginsWithAWidthOfUse() {
        put("rose", "{'spot': {'size': {'type': 'actual'}}}");

        assertThat(page("/watermarks/rose"))
                .containsPattern("value=\"actual\" selected")
                .containsPattern("data-of=\"spot.size.type width\" hidden")
                .containsPattern("name=\"spot.size.percent\"[^>]*value=\"10\"");
    }

    @Test
    void itIsSeenOnAChannelThatHasItElseOnOneWithALogo() {
        put("rose", "{}");
        assertThat(page("/watermarks/rose")).contains("There is no channel yet to see it on.");
        add("5", "Films", "default");
        add("7", "Shows", "default");
        JsonNode _ = server.ok("POST", "/api/channels/7/logo", "");
        assertThat(page("/watermarks/rose")).contains("value=\"7\" selected");

        JsonNode _ = server.ok("PUT", "/api/channels/5/watermark", "{'name': 'rose'}");

        assertThat(page("/watermarks/rose")).contains("value=\"5\" selected");
    }

    @Test
    void whoRemovesOneIsAskedInTheNamesOfTheChannelsThatHaveIt() {
        put("rose", "{}");
        assertThat(page("/watermarks/rose"))
                .contains("DELETE api/watermarks/rose", "“rose” is removed. No channel has it.");
        add("5", "Films", "rose");
        assertThat(page("/watermarks/rose")).contains("the default one then: 5 Films.");
        for (int number = 10; number < 22; number++) {
            add(String.valueOf(number), "Shows " + number, "rose");
        }

        assertThat(page("/watermarks/rose"))
                .contains(", 20 Shows 20 and one more.", "and one more channel")
                .contains("href=\"../channels/20/branding\"")
                .doesNotContain("href=\"../channels/21/branding\"");
    }

    @Test
    void whoRemovesTheUsualOneIsToldWhoLosesIt() {
        put("default", "{}");

        assertThat(page("/watermarks/default"))
                .contains("Channels that have no watermark of their own have none then.")
                .contains("Every channel has it that has no other.")
                .doesNotContain("No channel has it.");
    }

    @Test
    void aPictureIsKeptByBrowsersAndByNobodyBetween() {
        HttpResponse<String> answer = server.get("/watermarks/pictures/" + addPicture());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, private, immutable");
        assertThat(server.get("/watermarks/pictures/none").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoWatermarkHasNoPage() {
        assertThat(server.get("/watermarks/rose").statusCode()).isEqualTo(404);
    }

    @Test
    void thePagesSpeakGermanToWhoDoes() {
        put("rose", "{}");

        assertThat(german("/watermarks")).contains("Neues Wasserzeichen").doesNotContain("??");
        assertThat(german("/watermarks/rose"))
                .contains("Wasserzeichen entfernen", "Wird auf keinem Sender verwendet.")
                .doesNotContain("??");
    }

    private static String german(String path) {
        return server.send(
                        HttpRequest.newBuilder(server.url(path))
                                .header("accept-language", "de")
                                .build())
                .body();
    }

    private static void put(String name, String watermark) {
        String path =
                "/api/watermarks/"
                        + name.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E");
        JsonNode _ = server.ok("PUT", path, watermark);
    }

    private static void add(String number, String name, String watermark) {
        JsonNode _ =
                server.created(
                        "/api/channels", "{'number': '%s', 'name': '%s'}".formatted(number, name));
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/channels/%s/watermark".formatted(number),
                        "{'name': '%s'}".formatted(watermark));
    }

    /// @return its digest
    private static String addPicture() {
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/api/watermark-pictures"))
                        .header("Content-Type", "image/png")
                        .POST(BodyPublishers.ofByteArray(WatermarkStudio.square(16, 0xE00000)))
                        .build();
        return TestServer.body(server.send(request)).at("/picture").asString();
    }

    private static String page(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
