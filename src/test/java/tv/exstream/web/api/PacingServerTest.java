package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.config.Config;
import tv.exstream.config.InMemoryPacingChoices;
import tv.exstream.config.Pacing;
import tv.exstream.config.PacingRule;
import tv.exstream.session.HeldPacing;
import tv.exstream.web.TestServer;

/// How fast viewers are served, over HTTP.
@Timeout(60)
class PacingServerTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server =
                TestServer.with(
                        Map.of(), PacingConfiguration.class, PacingRoutes.class, Parts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName("F21, STR-33: pacing of clients and channels is chosen, seen and taken back")
    void aChoiceIsSeenAndTakenBack() {
        JsonNode chosen =
                put(
                        "{'agents': [{'agent': 'Lavf', 'pacing': 'burst'}],'channels': [{'channel':"
                                + " '5', 'pacing': 'disabled'}], 'usual': 'adaptive'}");

        assertThat(chosen.at("/agents").toString())
                .isEqualTo("[{\"agent\":\"Lavf\",\"pacing\":\"burst\"}]");
        assertThat(chosen.at("/channels").toString())
                .isEqualTo("[{\"channel\":\"5\",\"pacing\":\"disabled\"}]");
        assertThat(chosen.at("/usual").asString()).isEqualTo("adaptive");
        assertThat(chosen.at("/configured").toString())
                .isEqualTo(
                        "{\"rules\":[{\"of\":\"AGENT\",\"name\":\"VLC\",\"pacing\":\"disabled\"}],\"usual\":\"realtime\"}");
        assertThat(json(send("GET", ""))).isEqualTo(chosen);

        JsonNode nothing = put("{}");
        assertThat(nothing.at("/agents").isEmpty()).isTrue();
        assertThat(nothing.at("/channels").isEmpty()).isTrue();
        assertThat(nothing.at("/usual").isNull()).isTrue();
    }

    @Test
    void whatWasChosenForAChannelThatIsRemovedSaysNothingOfTheNextOne() {
        put("{'channels': [{'channel': '6', 'pacing': 'burst'}]}");
        Channels channels = server.bean(Channels.class);
        var six =
                channels.all().stream()
                        .filter(each -> each.number().toString().equals("6"))
                        .findFirst()
                        .orElseThrow();

        channels.remove(six.id());

        assertThat(json(send("GET", "")).at("/channels").isEmpty()).isTrue();
        channels.add(ChannelBuilder.channel(6).draft());
        assertThat(json(send("GET", "")).at("/channels").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'usual': 'FAST'} | 400 | INVALID_VALUE | usual must be one of
                    {'agents': [{'agent': ' ', 'pacing': 'burst'}]} | 400 | INVALID_VALUE | agent must have 1..200 characters
                    {'agents': [{'agent': 'Lavf'}]} | 400 | INVALID_VALUE | pacing
                    {'channels': [{'channel': '9', 'pacing': 'burst'}]} | 404 | CHANNEL_NOT_FOUND | no channel has the number 9
                    {'channels': [{'channel': '5', 'pacing': 'burst'}, {'channel': '5', 'pacing': 'burst'}]} | 400 | INVALID_VALUE | named once
                    {'speed': 2} | 400 | INVALID_VALUE | speed
                    """)
    void whatCannotBeChosenIsRefused(String body, int status, String code, String detail) {
        HttpResponse<String> refused = send("PUT", body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(json(refused).at("/code").asString()).isEqualTo(code);
        assertThat(json(refused).at("/detail").asString()).contains(detail);
    }

    private static JsonNode put(String body) {
        HttpResponse<String> answer = send("PUT", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> send(String method, String body) {
        return server.send(
                HttpRequest.newBuilder(server.url("/api/pacing"))
                        .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
                        .build());
    }

    static class Parts {
        @Bean
        Channels channels() {
            Channels channels = new InMemoryChannels();
            channels.add(ChannelBuilder.channel(5).draft());
            channels.add(ChannelBuilder.channel(6).draft());
            return channels;
        }

        @Bean
        HeldPacing heldPacing() {
            return new HeldPacing(
                    new InMemoryPacingChoices(),
                    () ->
                            new Config.Pace(
                                    Pacing.REALTIME,
                                    List.of(
                                            new PacingRule(
                                                    PacingRule.Of.AGENT, "VLC", Pacing.DISABLED))));
        }
    }
}
