package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.Channels;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollections;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Crop;
import tv.exstream.media.MeasuredLoudness;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.VideoStream.Scan;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.web.TestServer;

/// Preferences of channels and their explanation over HTTP.
@Timeout(60)
class StreamsServerTest {
    private static TestServer server;
    private static Database database;
    private Channel channel;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server = TestServer.with(database, ApiConfiguration.class, Parts.class);
        server.bean(MediaItems.class)
                .upsert(
                        List.of(
                                item("Alien")
                                        .at("/media/Alien.mkv")
                                        .lasting(minutes(20))
                                        .audio(
                                                audio(1, "eng", "", true),
                                                audio(2, "ger", "", false),
                                                audio(3, "eng", "Commentary", false))
                                        .subtitles(
                                                new SubtitleStream(
                                                        4, "subrip", "ger", "", true, false))
                                        .found()));
        server.bean(MediaCollections.class)
                .add("all", new Content.Folder(Path.of("/media"), List.of()));
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void addChannel() {
        Channels channels = server.bean(Channels.class);
        channels.all().forEach(each -> channels.remove(each.id()));
        channel = channels.add(ChannelBuilder.channel(5).draft());
        server.bean(HeldPreferences.class).forget(channel.id());
        server.bean(Parts.class).told.clear();
    }

    @Test
    void aChannelThatSaysNothingPrefersWhatFilesSay() {
        JsonNode streams = ok("GET", "/api/channels/5/streams", "");

        assertThat(streams.at("/own/audio/languages").isEmpty()).isTrue();
        assertThat(streams.at("/inForce/subtitles/mode").asString()).isEqualTo("NONE");
        assertThat(streams.at("/from").isNull() || streams.at("/from").isMissingNode()).isTrue();
    }

    @Test
    void whatIsSentAsDvbSubtitlesIsSaidByLanguageAndRole() {
        patched("{'subtitles': {'dvb': [{'language': 'de'}, {'language': 'en', 'role': 'SDH'}]}}");
        JsonNode sent = patched("{'audio': {'languages': ['de']}}").at("/inForce/subtitles/dvb");
        JsonNode none = patched("{'subtitles': {'dvb': null}}").at("/own/subtitles/dvb");

        assertThat(sent.toString())
                .isEqualTo(
                        "[{\"language\":\"deu\",\"role\":\"SPEECH\"},{\"language\":\"eng\",\"role\":\"SDH\"}]");
        assertThat(none.isEmpty()).isTrue();
    }

    @Test
    void whatAPatchDoesNotNameStaysAndTheChangeIsTold() {
        patched("{'audio': {'languages': ['de', 'English']}}");
        JsonNode changed = patched("{'subtitles': {'mode': 'FORCED'}}");

        assertThat(changed.at("/own/audio/languages").toString()).isEqualTo("[\"deu\",\"eng\"]");
        assertThat(changed.at("/own/subtitles/mode").asString()).isEqualTo("FORCED");
        assertThat(changed.at("/from").asString()).endsWith("Z");
        assertThat(ok("GET", "/api/channels/5/streams", "")).isEqualTo(changed);
        assertThat(server.bean(Parts.class).told)
                .containsExactly(new ChannelChanged(channel), new ChannelChanged(channel));
    }

    @Test
    void everyStreamHasItsPointsOrTheReasonWhyItIsOut() {
        patched("{'audio': {'languages': ['eng']}}");

        JsonNode answer = ok("GET", explained(), "");

        assertThat(answer.at("/planned").asBoolean()).isFalse();
        assertThat(answer.at("/audio/stream").asInt()).isEqualTo(1);
        assertThat(answer.at("/audio/reason").asString())
                .isEqualTo("most points of 2 candidates: 105");
        assertThat(answer.at("/audio/candidates/0/points/0/why").asString())
                .isEqualTo("language English, wanted");
        assertThat(answer.at("/audio/candidates/1/total").asInt()).isEqualTo(-50);
        assertThat(answer.at("/audio/candidates/2/excluded").asString())
                .isEqualTo("avoided: commentary");
        assertThat(answer.at("/audio/candidates/2/stream/traits/0").asString())
                .isEqualTo("COMMENTARY");
        assertThat(answer.at("/subtitles/candidates/0/excluded").asString())
                .isEqualTo("subtitles are not wanted");
    }

    @Test
    void everySoundTrackSaysWhatItCarries() {
        Profile profile =
                new Profile(
                        Profile.HD_720.video(),
                        Profile.HD_720.audio(),
                        List.of(SoundTrack.MAIN, SoundTrack.in("de"), SoundTrack.in("fr")));
        server.bean(Channels.class).add(ChannelBuilder.channel(6).with(profile).draft());

        JsonNode tracks =
                ok("GET", explained().replace("channel=5", "channel=6"), "").at("/tracks");

        assertThat(tracks).hasSize(3);
        assertThat(tracks.at("/0/stream").asInt()).isEqualTo(1);
        assertThat(tracks.at("/1/stream").asInt()).isEqualTo(2);
        assertThat(tracks.at("/1/language").asString()).isEqualTo("deu");
        assertThat(tracks.at("/1/role").asString()).isEqualTo("PROGRAMME");
        assertThat(tracks.at("/2/stream").asInt()).isEqualTo(1);
        assertThat(tracks.at("/2/reason").asString()).isEqualTo("nothing fits, so the main sound");
        assertThat(ok("GET", explained(), "").at("/tracks")).hasSize(1);
    }

    @Test
    void rulesAreExplainedToo() {
        patched(
                "{'rules': [{'audio': {'languages': ['ja']}}, {'when': 'channel_number = 5', 'audio': {'languages': ['de*']},"
                        + " 'subtitles': {'condition': 'forced'}}]}");

        JsonNode answer = ok("GET", explained(), "");

        assertThat(answer.at("/audio/stream").asInt()).isEqualTo(2);
        assertThat(answer.at("/subtitles/stream").asInt()).isEqualTo(4);
        assertThat(answer.at("/rules/0/outcome").asString()).isEqualTo("no sound is as it wants");
        assertThat(answer.at("/rules/1/decided").asBoolean()).isTrue();
    }

    @Test
    void whatIsPlannedFollowsWhatHeldWhenItBegan() {
        var client = new TimelineClient(server, channel);
        client.ok("PUT", "/schedule", TimelineClient.flood("SHUFFLE"));
        client.await(() -> !client.airings().isEmpty());
        patched("{'audio': {'languages': ['de']}}");
        JsonNode first = client.airings().get(0);

        JsonNode soon = at(TimelineClient.start(first));
        JsonNode later = at(TimelineClient.start(first).plus(Duration.ofHours(2)));

        assertThat(soon.at("/planned").asBoolean()).isTrue();
        assertThat(soon.at("/audio/stream").asInt()).isEqualTo(1);
        assertThat(later.at("/planned").asBoolean()).isTrue();
        assertThat(later.at("/audio/stream").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "GET | /api/media/1/streams?channel=9 | | 404 | CHANNEL_NOT_FOUND",
                "GET | /api/media/99/streams?channel=5 | | 404 | MEDIA_NOT_FOUND",
                "GET | /api/media/1/streams | | 400 | INVALID_VALUE",
                "GET | /api/media/1/streams?channel=5&at=noon | | 400 | INVALID_VALUE",
                "GET | /api/channels/9/streams | | 404 | CHANNEL_NOT_FOUND",
                "PATCH | /api/channels/9/streams | {} | 404 | CHANNEL_NOT_FOUND",
                "PATCH | /api/channels/5/streams | {'audio': {'languages': ['x']}} | 400 | INVALID_VALUE",
                "PATCH | /api/channels/5/streams | {'rules': [{'when': 'x = 1'}]} | 400 | INVALID_VALUE",
            })
    void whatCannotBeIsRefused(String method, String where, String body, int status, String code) {
        HttpResponse<String> refused = send(method, where, body == null ? "" : body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(refused.body()).at("/code").asString())
                .isEqualTo(code);
    }

    @Test
    void whatWasMeasuredOfAnItemIsShown() {
        assertThat(ok("GET", "/api/media/1", "").at("/measurement").isNull()).isTrue();
        MediaItems items = server.bean(MediaItems.class);

        items.setMeasurement(
                items.find(new MediaId(1)).orElseThrow(),
                new Measurement(
                        Instant.parse("2026-01-02T03:04:05Z"),
                        Optional.of(new Crop(0, 90, 1_280, 540)),
                        Optional.of(Scan.INTERLACED),
                        List.of(
                                new Measurement.Sound(
                                        1, new MeasuredLoudness(-20.5, 0.3, 8, -30.5))),
                        Optional.of(List.of(minutes(10))),
                        ""));

        assertThat(ok("GET", "/api/media/1", "").at("/measurement").toString())
                .isEqualTo(
                        "{\"from\":\"2026-01-02T03:04:05Z\",\"content\":{\"x\":0,\"y\":90,\"width\":1280,\"height\":540},"
                                + "\"scan\":\"INTERLACED\",\"loudness\":[{\"stream\":1,\"integratedLufs\":-20.5,"
                                + "\"truePeakDb\":0.3,\"rangeLu\":8.0,\"thresholdLufs\":-30.5}],\"breaks\":[\"PT10M\"],\"refusal\":null}");
    }

    private static AudioStream audio(int index, String language, String title, boolean preferred) {
        return new AudioStream(index, "aac", 2, 48_000, language, title, preferred);
    }

    private static JsonNode at(Instant t) {
        return ok("GET", explained() + "&at=" + t, "");
    }

    private static String explained() {
        return "/api/media/1/streams?channel=5";
    }

    private static JsonNode patched(String body) {
        return ok("PATCH", "/api/channels/5/streams", body);
    }

    private static JsonNode ok(String method, String where, String body) {
        HttpResponse<String> answer = send(method, where, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(String method, String where, String body) {
        return server.send(method, where, body);
    }

    @Import(ChannelServerTest.Parts.class)
    static class Parts {
        final BlockingQueue<ChannelChanged> told = new LinkedBlockingQueue<>();

        @EventListener
        void changed(ChannelChanged event) {
            told.add(event);
        }
    }
}
