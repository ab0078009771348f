package tv.exstream.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.RepositoryConfiguration;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Pictures;
import tv.exstream.media.SentPicture;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Place;
import tv.exstream.screen.Placed;
import tv.exstream.screen.Screens;
import tv.exstream.screen.ScreensChanged;
import tv.exstream.screen.Visual;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.TestServer;

/// Screens over HTTP, with a database that works and previews that are made up.
@Timeout(60)
class ScreenServerTest {
    private static final String SCREENS = "/api/channels/5.1/screens";
    private static final String OFF_AIR = SCREENS + "/off-air";

    private static TestServer server;
    private static Database database;
    private Channel news;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        Map.of("EXSTREAMTV_SCREENS_BACKGROUND", "203040"), database, Parts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void addChannel() {
        Channels channels = server.bean(Channels.class);
        channels.all().forEach(channel -> channels.remove(channel.id()));
        news = channels.add(ChannelBuilder.channel("5.1").named("News").draft());
        server.bean(Parts.class).told.clear();
    }

    @Test
    void aChannelHasAScreenForEveryReasonAsTheSettingsSay() {
        JsonNode all = ok("GET", SCREENS, "").at("/screens");

        assertThat(all.size()).isEqualTo(4);
        assertThat(all.at("/0/reason").asString()).isEqualTo("off-air");
        assertThat(all.at("/0/chosen").asBoolean()).isFalse();
        assertThat(all.at("/0/screen/visual").toString())
                .isEqualTo("{\"type\":\"text\",\"background\":\"#203040\"}");
        assertThat(all.at("/2/screen/words/title").asString()).isEqualTo("Technical difficulties");
        assertThat(ok("GET", SCREENS + "/technical-difficulties", "")).isEqualTo(all.at("/2"));
    }

    @Test
    void whatIsLeftOutOfAScreenIsAsUsual() {
        JsonNode put =
                ok(
                        "PUT",
                        OFF_AIR,
                        "{'visual': {'type': 'test-pattern'}, 'words': {'code': 'E 17'}}");

        assertThat(put.at("/chosen").asBoolean()).isTrue();
        assertThat(put.at("/screen/visual/type").asString()).isEqualTo("test-pattern");
        assertThat(put.at("/screen/sound/type").asString()).isEqualTo("silent");
        assertThat(put.at("/screen/words/code").asString()).isEqualTo("E 17");
        assertThat(put.at("/screen/words/title").asString()).isEqualTo("Off air");
        assertThat(ok("GET", OFF_AIR, "")).isEqualTo(put);
        assertThat(server.bean(Parts.class).told).containsExactly(new ScreensChanged(news.id()));
    }

    @Test
    @DisplayName("STR-92: a screen may have a clock and a code, and what it cannot tell is refused")
    void aScreenMayHaveAClockAndACode() {
        JsonNode put =
                ok("PUT", OFF_AIR, "{'words': {'code': 'Error {code}', 'clock': '{clock}'}}");

        assertThat(put.at("/screen/words/code").asString()).isEqualTo("Error {code}");
        assertThat(put.at("/screen/words/clock").asString()).isEqualTo("{clock}");
        assertThat(detail(send("PUT", OFF_AIR, "{'words': {'clock': '{clokc}'}}")))
                .endsWith("{clock}, {code}: {clokc}");
    }

    @Test
    void aPatchChangesSomeOfAScreen() {
        ok("PUT", OFF_AIR, "{'volume': 0.7, 'words': {'title': 'Soon', 'code': 'E 17'}}");

        JsonNode patched = ok("PATCH", OFF_AIR, "{'words': {'title': null, 'size': 40}}");

        assertThat(patched.at("/screen/volume").asDouble()).isEqualTo(0.7);
        assertThat(patched.at("/screen/words/title").asString()).isEqualTo("Off air");
        assertThat(patched.at("/screen/words/code").asString()).isEqualTo("E 17");
        assertThat(patched.at("/screen/words/size").asInt()).isEqualTo(40);
        assertThat(ok("GET", OFF_AIR, "")).isEqualTo(patched);
        assertThat(detail(send("PATCH", OFF_AIR, "{'words': {'size': 'big'}}")))
                .startsWith("words.size must be");
    }

    @Test
    void aScreenThatIsReadCanBePutAgain() {
        ok(
                "PUT",
                OFF_AIR,
                "{'visual': {'type': 'static'}, 'sound': {'type': 'noise'}, 'volume': 0.7}");
        JsonNode read = ok("GET", OFF_AIR, "");

        assertThat(ok("PUT", OFF_AIR, read.at("/screen").toString())).isEqualTo(read);
    }

    @Test
    void theUsualScreenComesBack() {
        JsonNode usual = ok("GET", OFF_AIR, "");
        ok("PUT", OFF_AIR, "{'visual': {'type': 'black'}}");

        assertThat(send("DELETE", OFF_AIR, "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", OFF_AIR, "").statusCode()).isEqualTo(204);

        assertThat(ok("GET", OFF_AIR, "")).isEqualTo(usual);
    }

    @Test
    void aPictureIsSeenAtOnceAndStaysUntilSomethingElseIs() {
        ok("PUT", OFF_AIR, "{'sound': {'type': 'sine'}}");
        byte[] picture = Pictures.png(1_920, 1_080);

        JsonNode put = json(picture(OFF_AIR, picture, "image/png"), 200);

        assertThat(put.at("/screen/visual/type").asString()).isEqualTo("picture");
        assertThat(put.at("/screen/sound/type").asString()).isEqualTo("sine");
        assertThat(stored().flatMap(Placed::picture))
                .contains(SentPicture.of(picture, Screens.LIMITS).digest());
        ok("PUT", OFF_AIR, "{'visual': {'type': 'picture'}, 'volume': 0}");
        assertThat(stored().flatMap(Placed::picture)).isPresent();
        ok("PUT", OFF_AIR, "{'visual': {'type': 'text', 'background': '#000000'}}");
        assertThat(stored().map(Placed::screen).orElseThrow().visual())
                .isEqualTo(new Visual.Text("#000000"));
        assertThat(stored().flatMap(Placed::picture)).isEmpty();
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefused() {
        byte[] large = Arrays.copyOf(Pictures.png(4, 4), Screens.LIMITS.mostBytes() + 1_000);

        assertThat(detail(picture(OFF_AIR, "<svg/>".getBytes(UTF_8), "image/svg+xml")))
                .isEqualTo("picture must be a PNG, JPEG, WebP or GIF picture");
        assertThat(detail(picture(OFF_AIR, large, "image/png")))
                .isEqualTo("picture must have at most 8000000 bytes");
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("STR-91: hold music is something of the library that is heard")
    void musicIsOfTheLibrary() {
        MediaItems items = server.bean(MediaItems.class);
        List<MediaItem> added =
                items.upsert(
                        List.of(
                                MediaItemBuilder.item("song").found(),
                                MediaItemBuilder.item("mute").audio().found()));
        long song = added.getFirst().id().value();
        long mute = added.getLast().id().value();

        ok("PUT", OFF_AIR, music(song));

        assertThat(stored().map(Placed::screen).orElseThrow().sound())
                .isEqualTo(new Accompaniment.Music(added.getFirst().id()));
        assertThat(detail(send("PUT", OFF_AIR, music(mute))))
                .isEqualTo("sound.item must be one that is heard: " + mute);
        HttpResponse<String> unknown = send("PUT", OFF_AIR, music(999_999));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("MEDIA_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'visual': 'black'} | visual",
                "{'visual': {'type': 'film'}} | visual.type must be one of",
                "{'visual': {'type': 'text', 'background': 'red'}} | background must be a colour like #1a1a2e: red",
                "{'visual': {'type': 'picture'}} | visual must not be a picture before one was sent",
                "{'sound': {'type': 'music'}} | sound.item must be",
                "{'volume': 2} | volume must be 0..1: 2.0",
                "{'volume': 'loud'} | volume must be",
                "{'words': {'size': 5}} | size must be 16..300: 5",
                "{'words': {'watch': true}} | words.watch must not be there",
                "{'colour': 'x'} | colour must not be there",
            })
    void aScreenThatCannotBeIsRefused(String body, String message) {
        HttpResponse<String> refused = send("PUT", OFF_AIR, body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(detail(refused)).contains(message);
        assertThat(stored()).isEmpty();
    }

    @Test
    void onlyKnownReasonsAndChannelsHaveScreens() {
        assertThat(detail(send("GET", SCREENS + "/holiday", "")))
                .isEqualTo(
                        "reason must be one of [off-air, tuning, technical-difficulties, not-for-viewer]: holiday");
        assertThat(send("GET", "/api/channels/6/screens", "").statusCode()).isEqualTo(404);
        assertThat(send("PUT", "/api/channels/6/screens/off-air", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void previewsArePicturesAndStreams() {
        HttpResponse<String> picture = send("GET", OFF_AIR + "/preview.png", "");
        HttpResponse<String> stream = send("GET", OFF_AIR + "/preview.ts", "");

        assertThat(picture.body()).isEqualTo("picture of 5.1 OFF_AIR");
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(stream.body()).isEqualTo("stream of 5.1 OFF_AIR");
        assertThat(stream.headers().firstValue("Content-Type")).contains("video/mp2t");
        assertThat(send("GET", SCREENS + "/x/preview.png", "").statusCode()).isEqualTo(400);
    }

    private static String music(long item) {
        return "{'sound': {'type': 'music', 'item': %d}}".formatted(item);
    }

    private Optional<Placed> stored() {
        return server.bean(Screens.class).find(new Place(news.id(), SlateReason.OFF_AIR));
    }

    private static HttpResponse<String> picture(String where, byte[] picture, String type) {
        return server.send(
                HttpRequest.newBuilder(server.url(where + "/picture"))
                        .header("Content-Type", type)
                        .PUT(BodyPublishers.ofByteArray(picture))
                        .build());
    }

    private static JsonNode ok(String method, String where, String body) {
        return json(send(method, where, body), 200);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String detail(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).at("/detail").asString();
    }

    private static HttpResponse<String> send(String method, String where, String body) {
        return server.send(method, where, body);
    }

    @Import({RepositoryConfiguration.class, ScreenParts.class, ScreenConfiguration.class})
    static class Parts {
        final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

        @EventListener
        void changed(ScreensChanged event) {
            told.add(event);
        }

        @Bean
        RequestedChannels requestedChannels(Channels channels) {
            return new RequestedChannels(channels);
        }
    }
}
