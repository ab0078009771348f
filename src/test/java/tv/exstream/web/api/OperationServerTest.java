package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.time.Lengths.minutes;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.collection.CollectionId;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.AsRuns;
import tv.exstream.playout.Playouts;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.time.TimeRange;
import tv.exstream.web.TestServer;

/// Builds, histories and what was sent over HTTP, with a planner and a database that work.
@Timeout(60)
class OperationServerTest {
    private static TestServer server;
    private static Database database;
    private static int channels;

    private Channel channel;
    private TimelineClient timeline;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(database, ApiConfiguration.class, SchedulingServerTest.Parts.class);
        ThreeFilms.addTo(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @BeforeEach
    void channelWithRules() {
        channel = server.bean(Channels.class).add(channel(++channels).draft());
        timeline = new TimelineClient(server, channel);
        timeline.ok("PUT", "/schedule", TimelineClient.flood("CHRONOLOGICAL"));
        timeline.await(() -> !timeline.airings().isEmpty());
    }

    @Test
    @DisplayName("CON-4, API-36: a reset is tried first, and then does what was tried")
    void aResetIsTriedFirst() {
        timeline.ok("PUT", "/schedule", TimelineClient.flood("SHUFFLE"));
        timeline.await(
                () ->
                        timeline.why(timeline.airings().get(2).at("/start").asString())
                                .startsWith("shuffle"));
        JsonNode before = timeline.airings();
        String reset = "{\"type\": \"reset\"}";

        JsonNode tried = timeline.ok("POST", "/timeline/build?dry=true", reset);
        assertThat(tried.at("/material/whole").isMissingNode()).isTrue();
        assertThat(timeline.airings()).isEqualTo(before);
        assertThat(timeline.ok("POST", "/timeline/build", reset)).isEqualTo(tried);

        assertThat(timeline.airings().get(0)).isEqualTo(before.get(0));
        assertThat(timeline.titleAt(TimelineClient.start(tried.at("/airings/5"))))
                .isEqualTo(tried.at("/airings/5/title").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"continue", "refresh"})
    void whatIsAsItShouldBeStaysWhenItIsBuiltAgain(String mode) {
        JsonNode before = timeline.airings();

        JsonNode built =
                timeline.ok("POST", "/timeline/build", "{\"type\": \"%s\"}".formatted(mode));

        assertThat(built.at("/diff/added").size()).isZero();
        assertThat(built.at("/diff/removed").size()).isZero();
        assertThat(timeline.airings()).isEqualTo(before);
    }

    @Test
    void aSeedIsGivenOrKept() {
        long seed = timeline.ok("GET", "/schedule", "").at("/seed").asLong();

        timeline.ok("POST", "/timeline/build", "{\"type\": \"reset\", \"keepSeed\": true}");
        assertThat(timeline.ok("GET", "/schedule", "").at("/seed").asLong()).isEqualTo(seed);

        timeline.ok("POST", "/timeline/build", "{\"type\": \"reset\", \"seed\": 42}");
        assertThat(timeline.ok("GET", "/schedule", "").at("/seed").asLong()).isEqualTo(42);
    }

    @Test
    @DisplayName(
            "SCH-81, API-77: what was changed is listed, and reverting puts rules and timeline back")
    void whatWasChangedIsListedAndReverted() {
        JsonNode before = timeline.airings();
        JsonNode rules = timeline.ok("GET", "/schedule", "");
        assertThat(timeline.ok("GET", "/history", "").at("/changes").size()).isZero();
        timeline.ok("PUT", "/schedule", TimelineClient.flood("RANDOM"));
        timeline.await(() -> !timeline.airings().equals(before));
        JsonNode change = timeline.ok("GET", "/history", "").at("/changes/0");
        assertThat(change.at("/deed").asString()).isEqualTo("RULES");
        String revert = "/history/%d/revert".formatted(change.at("/id").asLong());

        JsonNode tried = timeline.ok("POST", revert + "?dry=true", "");
        assertThat(timeline.ok("GET", "/schedule", "")).isNotEqualTo(rules);
        assertThat(timeline.ok("POST", revert, "")).isEqualTo(tried);

        assertThat(timeline.ok("GET", "/schedule", "")).isEqualTo(rules);
        assertThat(TimelineClient.titles(timeline.airings()))
                .isEqualTo(TimelineClient.titles(before));
        assertThat(timeline.ok("GET", "/history", "").at("/changes/0/deed").asString())
                .isEqualTo("REVERT");
    }

    @Test
    @DisplayName("API-35: what was sent stands beside what was planned")
    void whatWasSentStandsBesideThePlan() {
        List<Airing> over = channelSinceTwoHours();
        Airing first = over.getFirst();
        server.bean(AsRuns.class)
                .add(
                        List.of(
                                new AsRun(
                                        channel.id(),
                                        first.range(),
                                        first.media(),
                                        first.kind(),
                                        AsRun.Carrier.TRANSPORT_STREAM,
                                        TimeRange.of(first.start().plus(minutes(5)), minutes(15)),
                                        TimeRange.of(first.start().plus(minutes(5)), minutes(15)),
                                        4,
                                        Duration.ofMillis(700),
                                        Optional.of(new MediaId(4_711)))));

        JsonNode entries = timeline.ok("GET", "/as-run", "").at("/entries");

        assertThat(entries.size()).isEqualTo(over.size());
        assertThat(entries.at("/0/outcomes").toString())
                .contains("JOINED_LATE", "BRIDGED", "OTHER_FILE");
        assertThat(entries.at("/0/sending/viewers").asInt()).isEqualTo(4);
        assertThat(entries.at("/0/sending/bridgedMillis").asInt()).isEqualTo(700);
        assertThat(entries.at("/0/sending/otherMedia").asInt()).isEqualTo(4_711);
        assertThat(entries.at("/1/outcomes").toString()).isEqualTo("[\"NOT_SENT\"]");
        assertThat(entries.at("/1/sending").isNull()).isTrue();
        HttpResponse<String> table = timeline.send("GET", "/as-run.csv", "");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body().lines().toList().get(1))
                .startsWith(first.start() + "," + first.finish())
                .contains("\"Alpha\"", ",JOINED_LATE BRIDGED OTHER_FILE,TRANSPORT_STREAM,")
                .endsWith(",4,700,4711");
        assertThat(table.body().lines().toList().get(2)).endsWith(",NOT_SENT,,,,,,,,");
    }

    /// The airings that are over.
    private List<Airing> channelSinceTwoHours() {
        Instant now = Instant.parse(timeline.ok("GET", "/timeline", "").at("/from").asString());
        channel = server.bean(Channels.class).add(channel(3_000 + channels).draft());
        timeline = new TimelineClient(server, channel);
        Schedule rules = new Schedule.Flood(new CollectionId(1), PlaybackOrder.CHRONOLOGICAL, 1);
        server.bean(Schedules.class)
                .put(channel.id(), rules, now.minus(minutes(120)).truncatedTo(ChronoUnit.MILLIS));
        timeline.ok("PUT", "/schedule", TimelineClient.flood("CHRONOLOGICAL"));
        timeline.await(() -> !timeline.airings().isEmpty());
        return server
                .bean(Playouts.class)
                .airings(channel.id(), TimeRange.of(now.minus(minutes(180)), minutes(180)))
                .stream()
                .filter(airing -> !airing.finish().isAfter(now))
                .toList();
    }
}
