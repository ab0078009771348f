package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.process.Ending;
import tv.exstream.rendition.Refusal;
import tv.exstream.tryout.ScriptedTryouts;
import tv.exstream.tryout.TryoutFailure;
import tv.exstream.web.Streaming;
import tv.exstream.web.TestServer;

/// Trials over HTTP, with a script in place of ffmpeg.
@Timeout(60)
class TrialServerTest {
    private static TestServer server;

    private ScriptedTryouts scripted;
    private long film;

    @BeforeAll
    static void start() {
        server = TestServer.of(Streaming.class, OperateParts.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void look() {
        scripted = server.bean(ScriptedTryouts.class);
        film = server.bean(OperateParts.class).film.get().id().value();
    }

    @Test
    void aTrialTellsTheCommandTheLogAndWhatCanBeWatched() throws InterruptedException {
        JsonNode begun = begin("{'media':%d,'channel':'5','fromSeconds':60,'seconds':10}");
        assertThat(begun.at("/title").asString()).isEqualTo("film");
        assertThat(begun.at("/video").isMissingNode() || begun.at("/video").isNull()).isTrue();
        assertThat(refused("{'media':%d}")).isEqualTo("TRIAL_RUNNING");

        scripted.succeed();
        JsonNode done = awaitEnd(begun);

        assertThat(done.at("/state").asString()).isEqualTo("done");
        assertThat(done.at("/speed").asDouble()).isEqualTo(2.5);
        assertThat(done.at("/command/0").asString()).isEqualTo("ffmpeg");
        assertThat(done.at("/log").size()).isEqualTo(2);
        assertThat(done.at("/findings/0/cause").asString()).isEqualTo("damaged");
        assertThat(done.at("/findings/0/times").asInt()).isEqualTo(2);
        HttpResponse<String> video = server.get(done.at("/video").asString());
        assertThat(video.headers().firstValue("content-type")).contains("video/mp2t");
        assertThat(video.body()).isEqualTo("a transport stream");
        assertThat(TestServer.body(server.get("/api/trials")).at("/trials/0/id"))
                .isEqualTo(done.at("/id"));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-10, 206, transport",
        "lines=1-2, 200, a transport stream",
        "bytes=5-2, 200, a transport stream",
        "bytes=999-, 200, a transport stream"
    })
    @DisplayName("H44: of a part that there is not, what was made is sent as a whole")
    void aPartThatThereIsNotIsTheWhole(String range, int status, String sent)
            throws InterruptedException {
        JsonNode begun = begin("{'media':%d}");
        scripted.succeed();
        String video = awaitEnd(begun).at("/video").asString();

        HttpResponse<String> answer =
                server.send(
                        HttpRequest.newBuilder(server.url(video)).header("Range", range).build());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(sent);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aTrialThatFailsSaysWhy(TryoutFailure failure, String reason) throws InterruptedException {
        JsonNode begun = begin("{'media':%d,'accelerator':'vaapi','encode':true}");
        scripted.fail(failure);

        JsonNode failed = awaitEnd(begun);

        assertThat(failed.at("/state").asString()).isEqualTo("failed");
        assertThat(failed.at("/reason").asString()).isEqualTo(reason);
        assertThat(server.get("/api/trials/%s/video".formatted(failed.at("/id"))).statusCode())
                .isEqualTo(404);
    }

    private static Stream<Arguments> failures() {
        return Stream.of(
                arguments(
                        new TryoutFailure.Caused(FailureCause.ACCELERATOR_FAILED),
                        "the hardware does not encode or decode it"),
                arguments(
                        new TryoutFailure.Ended(Ending.of(Ending.Why.SILENT, 60)),
                        "ffmpeg was ended: it wrote nothing for 60 s"),
                arguments(
                        new TryoutFailure.Unplaceable(Refusal.GOP_TOO_LONG),
                        "its pictures cannot be placed: its key frames are more than 4 s apart"),
                arguments(
                        new TryoutFailure.TooLarge(500_000_000),
                        "it made more than 500000000 bytes"),
                arguments(new TryoutFailure.Told("no {0} isn't there"), "no {0} isn't there"));
    }

    @Test
    void aTrialIsStopped() {
        JsonNode begun = begin("{'media':%d}");

        String path = "/api/trials/" + begun.at("/id");
        assertThat(server.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(TestServer.body(server.get(path)).at("/state").asString())
                .isEqualTo("cancelled");
        Patience.until("its thread is gone", () -> !scripted.tryouts().isRunning());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'media':%d,'seconds':0}",
                "{'media':%d,'seconds':61}",
                "{'media':%d,'fromSeconds':5400}",
                "{'media':%d,'fromSeconds':-1}",
                "{'media':%d,'accelerator':'magic'}",
                "{'media':%d,'x':1}",
                "[]"
            })
    void whatCannotBeTriedIsRefused(String body) {
        assertThat(refused(body)).isEqualTo("INVALID_VALUE");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(refused("{'media':999999}")).isEqualTo("MEDIA_NOT_FOUND");
        assertThat(refused("{'media':%d,'channel':'77'}")).isEqualTo("CHANNEL_NOT_FOUND");
        assertThat(server.get("/api/trials/77").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/trials/x").statusCode()).isEqualTo(404);
    }

    private JsonNode begin(String body) {
        HttpResponse<String> answer = server.send("POST", "/api/trials", body.formatted(film));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return TestServer.body(answer);
    }

    private String refused(String body) {
        HttpResponse<String> answer =
                server.send("POST", "/api/trials", body.replace("%d", Long.toString(film)));
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        return TestServer.body(answer).at("/code").asString();
    }

    private static JsonNode awaitEnd(JsonNode trial) {
        String path = "/api/trials/" + trial.at("/id");
        Patience.until(
                "the trial is over",
                () -> !TestServer.body(server.get(path)).at("/state").asString().equals("running"));
        return TestServer.body(server.get(path));
    }
}
