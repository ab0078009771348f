package tv.exstream.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideRules;
import tv.exstream.media.Loudness;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Pictures;
import tv.exstream.media.Preset;
import tv.exstream.media.Profile;
import tv.exstream.media.SentPicture;
import tv.exstream.playout.Playouts;
import tv.exstream.web.TestServer;

/// Channels over HTTP, with a planner and a database that work.
@Timeout(60)
class ChannelServerTest {
    private static TestServer server;
    private static Database database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ApiConfiguration.class, Parts.class);
        ThreeFilms.addTo(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void removeChannels() {
        channels().all().forEach(channel -> channels().remove(channel.id()));
        server.bean(Parts.class).told.clear();
    }

    @Test
    @DisplayName(
            "API-11, PL-16: ours: a channel needs nothing but a name, and its number is the one behind the last")
    void aChannelNeedsNothingButAName() {
        JsonNode first = created("{'name': ' Films '}");
        JsonNode second = created("{'name': 'Shows'}");

        assertThat(first.at("/number").asString()).isEqualTo("1");
        assertThat(first.at("/name").asString()).isEqualTo("Films");
        assertThat(first.at("/profile").asString()).isEqualTo("1280x720@25/1");
        assertThat(first.at("/hidden").asBoolean()).isFalse();
        assertThat(first.at("/logo").asString()).isEmpty();
        assertThat(second.at("/number").asString()).isEqualTo("2");
        assertThat(ok("GET", "/api/channels", "").at("/channels/1")).isEqualTo(second);
        assertThat(ok("GET", "/api/channels/1", "")).isEqualTo(first);
    }

    @Test
    void namesAndGroupsAreOnOneLine() {
        JsonNode added = created("{'name': ' Late\\u0000\\nfilms', 'group': '\\t'}");

        assertThat(added.at("/name").asString()).isEqualTo("Late films");
        assertThat(added.at("/group").asString()).isEmpty();
        assertThat(detail(send("POST", "/api/channels", "{'name': ' \\n '}")))
                .isEqualTo("name must have 1..200 characters: 0");
    }

    @Test
    void behindTheLastNumberThereIsNone() {
        created("{'number': '99999', 'name': 'Last'}");

        assertThat(detail(send("POST", "/api/channels", "{'name': 'One more'}")))
                .isEqualTo("channel number must be given, for none follows the last: 99999");
    }

    @Test
    @DisplayName("FF-66: everything about a channel can be said, with any size of its picture")
    void everythingAboutAChannelCanBeSaid() {
        JsonNode added =
                created(
                        "{'number': '7.1', 'name': 'Night', 'zone': 'Europe/Berlin', 'hidden': true, 'group': 'Films', 'profile':"
                                + " {'video': {'width': 1920, 'height': 1080, 'rate': {'numerator': 30000, 'denominator': 1001},"
                                + " 'bitrateKbps': 6000}, 'audio': {'sampleRate': 48000, 'channels': 2, 'bitrateKbps': 192}}}");

        assertThat(added.toString())
                .contains(
                        "\"number\":\"7.1\"",
                        "\"zone\":\"Europe/Berlin\"",
                        "\"hidden\":true",
                        "\"group\":\"Films\"",
                        "\"profile\":\"1920x1080@30000/1001\"",
                        "\"hls\":\"/iptv/channel/7.1.m3u8\"");
    }

    @Test
    @DisplayName(
            "FF-65, API-7, API-112: a channel is made in a house format of its own, and what is wrong with it is named")
    void theSettingsOfAProfileCanBeSaid() {
        String wish =
                "{'name': 'Concerts', 'profile': {'video': {'width': 1280, 'height': 720, 'rate': {'numerator': 50, 'denominator': 1},"
                        + " 'bitrateKbps': 4000, 'coding': {'codec': 'HEVC', 'bitDepth': 10}}, 'audio': {'sampleRate': 48000,"
                        + " 'channels': 6, 'bitrateKbps': 384, 'codec': 'AC3', 'loudness': {'integratedLufs': -23}}}}";

        JsonNode added = created(wish);

        Profile profile = channels().all().getLast().profile();
        assertThat(added.at("/profile").asString()).isEqualTo("1280x720@50/1 HEVC");
        assertThat(profile.video().coding().preset()).isEqualTo(Preset.VERYFAST);
        assertThat(profile.audio().loudness()).contains(new Loudness(-23, -1.5, 11));
        assertThat(detail(send("POST", "/api/channels", wish.replace("384", "385"))))
                .startsWith("profile.audio: audio bitrate must be one of [32, 40,")
                .endsWith("kbit/s in AC3: 385");
        assertThat(detail(send("POST", "/api/channels", wish.replace("HEVC", "VP9"))))
                .isEqualTo("profile.video.coding.codec must be one of H264, HEVC, MPEG2: \"VP9\"");
    }

    @Test
    @DisplayName("a channel has up to four house formats, which may be changed at any time")
    void furtherFormatsCanBeSaidAndChanged() {
        String mobile = alternative("mobile", 25);

        JsonNode added =
                created("{'number': '7', 'name': 'Films', 'alternatives': [" + mobile + "]}");

        assertThat(added.at("/profile").asString()).isEqualTo("1280x720@25/1");
        assertThat(added.at("/alternatives/0").toString())
                .isEqualTo(
                        "{\"name\":\"mobile\",\"profile\":\"854x480@25/1\",\"hls\":\"/iptv/channel/7.m3u8?profile=mobile\"}");
        assertThat(patched("7", "{'name': 'Other'}").at("/alternatives/0/name").asString())
                .isEqualTo("mobile");
        String two = "{'alternatives': [%s, %s]}".formatted(mobile, alternative("tiny", 25));
        assertThat(patched("7", two).at("/alternatives").size()).isEqualTo(2);
        assertThat(patched("7", "{'alternatives': null}").at("/alternatives").size()).isZero();
        assertThat(channels().all().getLast().profile()).isEqualTo(Profile.HD_720);
    }

    @Test
    @DisplayName("a house format that players could not change to is refused with its place")
    void formatsThatDoNotFitTogetherAreRefused() {
        String wish = "{'name': 'Films', 'alternatives': [%s]}";
        created(wish.formatted(alternative("mobile", 25)));

        assertThat(detail(send("POST", "/api/channels", wish.formatted(alternative("mobile", 30)))))
                .isEqualTo(
                        "alternatives[0].profile.video.rate must be 25/1 as in the channel's profile: 30/1");
        assertThat(detail(send("POST", "/api/channels", wish.formatted(alternative("Mobile", 25)))))
                .startsWith("alternatives[0]: name must be like mobile");
        assertThat(
                        detail(
                                send(
                                        "PATCH",
                                        "/api/channels/1",
                                        "{'alternatives': [%s, %s]}"
                                                .formatted(
                                                        alternative("mobile", 25),
                                                        alternative("mobile", 25)))))
                .isEqualTo("alternatives[1].name must be another one: mobile");
    }

    private static String alternative(String name, int rate) {
        return "{'name': '%s', 'profile': {'video': {'width': 854, 'height': 480, 'rate': {'numerator': %d, 'denominator': 1}, 'bitrateKbps': 900}, 'audio': {'sampleRate': 48000, 'channels': 2, 'bitrateKbps': 96}}}"
                .formatted(name, rate);
    }

    @Test
    void aNewChannelIsGivenRulesAndShowsSomething() {
        created("{'number': '7', 'name': 'Films'}");
        assertThat(send("GET", "/api/channels/7/schedule", "").statusCode()).isEqualTo(404);

        ok(
                "PUT",
                "/api/channels/7/schedule",
                "{'type': 'flood', 'collection': 1, 'order': 'SHUFFLE'}");

        assertThat(
                        ok("POST", "/api/channels/7/schedule/preview?hours=3", "")
                                .at("/airings")
                                .isEmpty())
                .isFalse();
    }

    @Test
    @DisplayName("API-13: what a patch of a channel does not name stays")
    void whatAPatchDoesNotNameStays() {
        JsonNode added = created("{'number': '7', 'name': 'Films', 'group': 'Cinema'}");

        JsonNode hidden = patched("7", "{'hidden': true}");
        JsonNode moved = patched("7", "{'number': '8.2', 'name': 'More', 'zone': 'Asia/Tokyo'}");
        JsonNode without = patched("8.2", "{'group': null, 'hidden': false}");

        assertThat(hidden.at("/group").asString()).isEqualTo("Cinema");
        assertThat(hidden.at("/hidden").asBoolean()).isTrue();
        assertThat(moved.at("/group").asString()).isEqualTo("Cinema");
        assertThat(moved.at("/guideId")).isEqualTo(added.at("/guideId"));
        assertThat(moved.at("/zone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(without.at("/group").asString()).isEmpty();
        assertThat(send("GET", "/api/channels/7", "").statusCode()).isEqualTo(404);
        assertThat(patched("8.2", "{}")).isEqualTo(without);
    }

    @Test
    void whatHasChangedIsToldAtOnce() {
        created("{'number': '7', 'name': 'Films'}");
        Channel channel = channels().find(new ChannelNumber(7, 0)).orElseThrow();

        patched("7", "{'name': 'Other'}");
        send("DELETE", "/api/channels/7", "");

        var other =
                new Channel(
                        channel.id(),
                        channel.number(),
                        "Other",
                        channel.epoch(),
                        channel.zone(),
                        channel.profile());
        assertThat(server.bean(Parts.class).told)
                .containsExactly(new ChannelChanged(other), new ChannelRemoved(other));
    }

    @Test
    @DisplayName("XM-05: a hidden channel is in no guide but for who asks for its number")
    void aHiddenChannelIsInNoGuide() {
        created("{'number': '7', 'name': 'Films'}");
        created("{'number': '8', 'name': 'Secret', 'hidden': true}");

        assertThat(ok("GET", "/api/guide", "").toString())
                .contains("Films")
                .doesNotContain("Secret");
        assertThat(ok("GET", "/api/now", "").toString()).contains("Films").doesNotContain("Secret");
        assertThat(ok("GET", "/api/guide?channels=8", "").toString()).contains("Secret");
        assertThat(ok("GET", "/api/now?channels=8", "").toString())
                .contains("Secret")
                .doesNotContain("Films");
        assertThat(ok("GET", "/api/channels/8/timeline", "").at("/airings").isArray()).isTrue();

        patched("8", "{'hidden': false}");

        assertThat(ok("GET", "/api/guide", "").toString()).contains("Secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | name must be text: nothing",
                "{'name': ' '} | name must have 1..200 characters: 0",
                "{'name': 'x', 'number': 'five'} | channel number must be like 7 or 5.1: five",
                "{'name': 'x', 'number': 5} | number must be text: 5",
                "{'name': 'x', 'zone': 'Europe/Atlantis'} | zone must be a time zone such as Europe/Berlin: Europe/Atlantis",
                "{'name': 'x', 'hidden': 'yes'} | hidden must be true or false",
                "{'name': 'x', 'epoch': '2026-01-01T00:00:00Z'} | epoch must not be there",
                "{'name': 'x', 'profile': {'video': {'width': 3}}} | profile",
                "[] | body must be an object in braces: []",
            })
    void aChannelThatCannotBeIsRefused(String body, String message) {
        HttpResponse<String> refused = send("POST", "/api/channels", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(detail(refused)).contains(message);
        assertThat(channels().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'name': ''} | name must have 1..200 characters: 0",
                "{'name': null} | name must be another value or absent: null",
                "{'number': '0'} | channel number must be like 7 or 5.1: 0",
                "{'zone': ''} | zone must be a time zone such as Europe/Berlin:",
                "{'epoch': null} | epoch must be another value or absent: null",
                "{'profile': {}} | profile must not be there, only",
                "{'logo': 'x'} | logo must not be there, only",
                "{'hidden': 1} | hidden must be true or false",
            })
    void aChangeThatCannotBeIsRefused(String body, String message) {
        JsonNode added = created("{'number': '7', 'name': 'Films'}");

        HttpResponse<String> refused = send("PATCH", "/api/channels/7", body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(detail(refused)).contains(message);
        assertThat(ok("GET", "/api/channels/7", "")).isEqualTo(added);
    }

    @Test
    void aGroupThatIsTooLongIsRefused() {
        String body = "{'name': 'x', 'group': '%s'}".formatted("g".repeat(101));

        assertThat(detail(send("POST", "/api/channels", body)))
                .isEqualTo("group must have 0..100 characters: 101");
    }

    @Test
    @DisplayName("API-12: a number belongs to one channel")
    void aNumberBelongsToOneChannel() {
        created("{'number': '7', 'name': 'Films'}");
        created("{'number': '8', 'name': 'Shows'}");

        assertThat(code(send("POST", "/api/channels", "{'number': '7', 'name': 'x'}")))
                .isEqualTo("CHANNEL_NUMBER_TAKEN");
        HttpResponse<String> refused = send("PATCH", "/api/channels/8", "{'number': '7'}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("CHANNEL_NUMBER_TAKEN");
    }

    @Test
    @DisplayName(
            "PL-17, API-14: ours: a channel that another one shows stays until that one is gone")
    void aChannelThatAnotherOneShowsStays() {
        created("{'number': '7', 'name': 'Films'}");
        created("{'number': '8', 'name': 'Mirror'}");
        long shown = channels().find(new ChannelNumber(7, 0)).orElseThrow().id().value();
        ok("PUT", "/api/channels/8/schedule", "{'type': 'mirror', 'target': %d}".formatted(shown));

        HttpResponse<String> refused = send("DELETE", "/api/channels/7", "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("CHANNEL_IN_USE");
        assertThat(detail(refused)).endsWith("channel 8");
        assertThat(send("DELETE", "/api/channels/8", "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", "/api/channels/7", "").statusCode()).isEqualTo(204);
        assertThat(code(send("DELETE", "/api/channels/7", ""))).isEqualTo("CHANNEL_NOT_FOUND");
    }

    @Test
    @DisplayName("API-16: a logo is a picture that is sent, shown and removed")
    void aLogoIsAPicture() {
        created("{'number': '7', 'name': 'Films'}");
        Channel channel = channels().find(new ChannelNumber(7, 0)).orElseThrow();
        byte[] picture = Pictures.png(400, 225);
        HttpResponse<String> answer = logo("7", picture, "image/png");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        SentPicture logo = SentPicture.of(picture, Logos.LIMITS);
        assertThat(server.bean(Logos.class).find(channel.id())).contains(logo);
        assertThat(JsonMapper.shared().readTree(answer.body()).at("/logo").asString())
                .isEqualTo("/iptv/logos/%s?v=%s".formatted(channel.id(), logo.digest()));
        assertThat(patched("7", "{'name': 'Other'}").at("/logo").asString()).isNotEmpty();
        assertThat(ok("DELETE", "/api/channels/7/logo", "").at("/logo").asString()).isEmpty();
        assertThat(server.bean(Logos.class).find(channel.id())).isEmpty();
    }

    @Test
    void aLogoNeedNotSayWhatItIs() {
        created("{'number': '7', 'name': 'Films'}");
        byte[] picture = Pictures.gif(4, 4);

        assertThat(logo("7", picture, "application/octet-stream").statusCode()).isEqualTo(200);
        assertThat(logo("7", picture, "image/jpeg").statusCode()).isEqualTo(200);
        assertThat(logo("7", picture, "text/html").statusCode()).isEqualTo(415);
        assertThat(logo("8", picture, "image/gif").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureOrTooLargeBecomesNoLogo() {
        created("{'number': '7', 'name': 'Films'}");
        byte[] large = Arrays.copyOf(Pictures.png(4, 4), 3_000_000);

        assertThat(detail(logo("7", "<svg/>".getBytes(UTF_8), "image/svg+xml")))
                .isEqualTo("logo must be a PNG, JPEG, WebP or GIF picture");
        assertThat(detail(logo("7", large, "image/png")))
                .isEqualTo("logo must have at most 2000000 bytes");
        assertThat(detail(logo("7", Pictures.png(60_000, 60_000), "image/png")))
                .isEqualTo("logo must have at most 2048x2048 pixels: 60000x60000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POST /api/channels", "PATCH /api/channels/7", "DELETE /api/channels/7"})
    @DisplayName("H35: a page of another site changes no channel")
    void aPageOfAnotherSiteChangesNothing(String what) {
        List<String> parts = List.of(what.split(" "));
        HttpRequest request =
                HttpRequest.newBuilder(server.url(parts.getLast()))
                        .header("Origin", "http://evil.example")
                        .method(parts.getFirst(), BodyPublishers.ofString("{}"))
                        .build();

        assertThat(code(server.send(request))).isEqualTo("FOREIGN_ORIGIN");
    }

    private static Channels channels() {
        return server.bean(Channels.class);
    }

    private static HttpResponse<String> logo(String number, byte[] picture, String type) {
        return server.send(
                HttpRequest.newBuilder(server.url("/api/channels/" + number + "/logo"))
                        .header("Content-Type", type)
                        .PUT(BodyPublishers.ofByteArray(picture))
                        .build());
    }

    private static JsonNode created(String body) {
        return server.created("/api/channels", body);
    }

    private static JsonNode patched(String number, String body) {
        return ok("PATCH", "/api/channels/" + number, body);
    }

    private static JsonNode ok(String method, String where, String body) {
        return server.ok(method, where, body);
    }

    private static String code(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).at("/code").asString();
    }

    private static String detail(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).at("/detail").asString();
    }

    private static HttpResponse<String> send(String method, String where, String body) {
        return server.send(method, where, body);
    }

    @Import(SchedulingParts.class)
    static class Parts {
        final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

        @EventListener
        void changed(ChannelChanged event) {
            told.add(event);
        }

        @EventListener
        void removed(ChannelRemoved event) {
            told.add(event);
        }

        @Bean
        Guide guide(Playouts playouts, MediaItems items) {
            return new Guide(playouts, items, GuideRules.USUAL);
        }

        @Bean
        GuideView guideView(
                Channels channels,
                Guide guide,
                Playouts playouts,
                MediaItems items,
                InstantSource clock) {
            Present present = new Present(playouts, guide::described, guide::soon);
            return new GuideView(channels, guide, present, clock);
        }

        @Bean
        Views views(GuideView view, InstantSource clock) {
            return SchedulingParts.views(view, clock);
        }

        @Bean
        GuideRoutes guideRoutes(Views views, InstantSource clock) {
            return new GuideRoutes(views, clock);
        }
    }
}
