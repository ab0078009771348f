package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.web.TestServer;

/// The list of schedules over HTTP, with a planner and a database that work.
@Timeout(60)
class ScheduleListServerTest {
    static final String POOL =
            "{'type': 'pool', 'selection': {'type': 'collection', 'id': 1}, 'ordering': {'order': 'CHRONOLOGICAL'}}";
    private static final String CLIPS =
            "'pools': [{'selection': {'type': 'query', 'text': ''}, 'ordering': {'order': 'SHUFFLE'}}]";

    private static TestServer server;
    private static Database database;
    private static long trailers;
    private static long shared;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        server =
                TestServer.with(
                        database,
                        ApiConfiguration.class,
                        PartServerTest.Parts.class,
                        ScheduleListParts.class);
        ThreeFilms.addTo(server);
        trailers = part("fillers", "Trailers", "{" + CLIPS + "}");
        shared = part("schedules", "Films all day", TimelineClient.flood("SHUFFLE"));
        Channels channels = server.bean(Channels.class);
        for (int number = 1; number <= 6; number++) {
            channels.add(channel(number).named("Channel <" + number + ">").draft());
        }
        put(1, TimelineClient.flood("CHRONOLOGICAL"));
        put(2, "{'use': 'schedules/" + shared + "'}");
        put(3, "{'use': 'schedules/" + shared + "'}");
        put(
                4,
                "{'type': 'on-demand', 'rules': {'type': 'classic', 'items': [{'mode': {'type': 'one'}, 'fillers': {'pre': {'use': 'fillers/%d'}, 'post': {'name': 'Own', %s}}, 'source': %s}]}}"
                        .formatted(trailers, CLIPS, POOL));
        put(
                5,
                "{'type': 'time-slots', 'slots': [{'name': 'Early', 'start': '06:00', 'length': 'PT3H', 'showing': {'type': 'media', 'source': %1$s}}, {'name': 'Late', 'start': '08:00', 'length': 'PT1H', 'showing': {'type': 'media', 'source': %1$s}}]}"
                        .formatted(POOL));
        Patience.until(
                "all is planned",
                () ->
                        list("").values().stream()
                                .noneMatch(each -> each.at("/replanned").asBoolean()));
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    private static void put(int number, String rules) {
        JsonNode _ = server.ok("PUT", "/api/channels/" + number + "/schedule", rules);
    }

    private static long part(String kind, String name, String content) {
        return server.created(
                        "/api/" + kind, "{'name': '%s', 'content': %s}".formatted(name, content))
                .at("/id")
                .asLong();
    }

    private static JsonNode answer(String query) {
        return server.ok("GET", "/api/channel-schedules" + query, "");
    }

    private static Listed list(String query) {
        return new Listed(
                StreamSupport.stream(answer(query).at("/schedules").spliterator(), false).toList());
    }

    private record Listed(List<JsonNode> values) {
        List<String> numbers() {
            return values.stream().map(each -> each.at("/number").asString()).toList();
        }
    }

    private static JsonNode entry(int number) {
        return list("").values().stream()
                .filter(each -> each.at("/number").asInt() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("UI-24: ours: all schedules of every kind in one list")
    void everyScheduleSaysWhatItIsAndHowLongItLasts() {
        JsonNode one = entry(1);

        assertThat(one.at("/kind").asString()).isEqualTo("flood");
        assertThat(one.at("/onDemand").asBoolean()).isFalse();
        assertThat(one.at("/now/title").asString()).isNotEmpty();
        assertThat(one.at("/next/start").asString()).isEqualTo(one.at("/now/finish").asString());
        assertThat(one.at("/troubles")).isEmpty();
        Instant end = Instant.parse(one.at("/plannedUntil").asString());
        assertThat(Duration.ofSeconds(one.at("/secondsLeft").asLong()))
                .isCloseTo(
                        Duration.between(server.bean(InstantSource.class).instant(), end),
                        Duration.ofSeconds(30));
    }

    @Test
    void sharedRulesSayHowManyChannelsUseThem() {
        assertThat(entry(2).at("/shared/name").asString()).isEqualTo("Films all day");
        assertThat(entry(2).at("/shared/channels").asInt()).isEqualTo(2);
        assertThat(entry(2).at("/kind").asString()).isEqualTo("flood");
        assertThat(entry(1).at("/shared").isNull()).isTrue();
        assertThat(list("?shared=" + shared).numbers()).containsExactly("2", "3");
    }

    @Test
    void fillersThatAScheduleNamesAndThoseOfItsOwnAreTold() {
        JsonNode four = entry(4);

        assertThat(four.at("/kind").asString()).isEqualTo("classic");
        assertThat(four.at("/onDemand").asBoolean()).isTrue();
        assertThat(four.at("/fillers/shared/0/name").asString()).isEqualTo("Trailers");
        assertThat(four.at("/fillers/own/0").asString()).isEqualTo("Own");
        assertThat(list("?filler=" + trailers).numbers()).containsExactly("4");
        assertThat(list("?filler=9999").numbers()).isEmpty();
    }

    @Test
    @DisplayName("UI-26: ours: which fillers are used inside schedules, and by which")
    void theFillersOfAllSchedulesAreInOneList() {
        JsonNode fillers = server.ok("GET", "/api/channel-schedules/fillers", "");

        assertThat(fillers.at("/total").asInt()).isEqualTo(2);
        assertThat(fillers.at("/fillers/0/id").asLong()).isEqualTo(trailers);
        assertThat(fillers.at("/fillers/0/name").asString()).isEqualTo("Trailers");
        assertThat(fillers.at("/fillers/0/schedules").asInt()).isEqualTo(1);
        assertThat(fillers.at("/fillers/0/channels/0/number").asString()).isEqualTo("4");
        assertThat(fillers.at("/fillers/1/id").isNull()).isTrue();
        assertThat(fillers.at("/fillers/1/name").asString()).isEqualTo("Own");
        assertThat(
                        server.ok("GET", "/api/channel-schedules/fillers?offset=1&limit=1", "")
                                .at("/fillers/0/name")
                                .asString())
                .isEqualTo("Own");
    }

    @Test
    @DisplayName("UI-61: ours: gaps and overlaps are marked for all schedules at once")
    void troubleIsMarked() {
        JsonNode five = entry(5);

        assertThat(five.at("/overlaps/0").asString()).isEqualTo("Early");
        assertThat(five.at("/troubles").toString()).contains("GAPS", "OVERLAPS");
        assertThat(five.at("/gaps/count").asInt()).isPositive();
        assertThat(five.at("/gaps/seconds").asLong()).isPositive();
        assertThat(entry(6).at("/troubles/0").asString()).isEqualTo("MISSING");
        assertThat(entry(6).at("/kind").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "?trouble=missing, 6",
        "?trouble=OVERLAPS, 5",
        "?trouble=gaps, 5",
        "?trouble=any, 5 6",
        "?trouble=file, ''",
        "?kind=flood, 1 2 3",
        "?kind=on-demand, 4",
        "?q=3, 3",
        "?q=FILMS, 2 3",
        "?q=channel&offset=4, 5 6",
        "?q=nobody, ''",
        "?limit=2&sort=name, 1 2",
        "?sort=end&limit=1, 6"
    })
    void schedulesAreLookedFor(String query, String numbers) {
        assertThat(String.join(" ", list(query).numbers())).isEqualTo(numbers);
    }

    @Test
    void theListIsCountedAndPaged() {
        JsonNode page = answer("?q=channel&offset=1&limit=2");

        assertThat(page.at("/total").asInt()).isEqualTo(6);
        assertThat(page.at("/all").asInt()).isEqualTo(6);
        assertThat(page.at("/troubled").asInt()).isEqualTo(2);
        assertThat(page.at("/schedules").size()).isEqualTo(2);
        assertThat(page.at("/kinds").toString())
                .isEqualTo("[\"classic\",\"flood\",\"time-slots\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?trouble=all | trouble must be one of MISSING, ENDED",
                "?sort=size | sort must be one of NUMBER, NAME, END: size",
                "?limit=many | limit must be a whole number: many",
                "?filler=x | filler must be the number of one: x"
            })
    void whatCannotBeLookedForIsRefused(String query, String detail) {
        var answer = server.get("/api/channel-schedules" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_VALUE", detail);
    }

    @Test
    void rulesThatChangeAreReadAnew() {
        Channels channels = server.bean(Channels.class);
        ChannelId added = channels.add(channel(7).draft()).id();
        try {
            put(7, TimelineClient.flood("SHUFFLE"));
            assertThat(entry(7).at("/fillers/own")).isEmpty();

            put(
                    7,
                    "{'type': 'classic', 'items': [{'mode': {'type': 'one'}, 'fillers': {'pre': {'name': 'New', %s}}, 'source': %s}]}"
                            .formatted(CLIPS, POOL));

            assertThat(entry(7).at("/fillers/own/0").asString()).isEqualTo("New");
        } finally {
            channels.remove(added);
        }
    }
}
