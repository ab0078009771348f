package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.Patience;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.process.Accelerators;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.ProcessParts;
import tv.exstream.process.StandInFfmpeg;
import tv.exstream.web.TestServer;

/// ffmpeg and its hardware over HTTP, with a stand-in for both.
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class FfmpegServerTest {
    @TempDir Path folder;
    private TestServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName(
            "FF-4, API-112: what trials have shown is there after the start, and kept for the next one")
    void trialsAreMadeOnceAndKept() throws IOException {
        start();
        JsonNode shown = await(answer -> answer.path("testedAt").isString());

        assertThat(shown.at("/version").asString()).isEqualTo("9.1-stand-in");
        assertThat(shown.at("/path").asString()).endsWith("/ffmpeg");
        assertThat(shown.at("/encoders").toString()).contains("libx264");
        assertThat(accelerator(shown, "software").at("/state").asString()).isEqualTo("works");
        assertThat(accelerator(shown, "videotoolbox").at("/state").asString()).isEqualTo("works");
        assertThat(accelerator(shown, "videotoolbox").at("/sessions").asInt()).isEqualTo(8);
        assertThat(accelerator(shown, "amf").at("/codecs/0/state").asString())
                .isEqualTo("not built in");
        assertThat(shown.at("/processes/refused/fd").asInt()).isZero();
        assertThat(shown.at("/processes/limit").asInt()).isPositive();
        String calls = calls();
        server.close();

        start();
        JsonNode again = await(answer -> answer.path("testedAt").isString());

        assertThat(again.at("/testedAt")).isEqualTo(shown.at("/testedAt"));
        assertThat(calls()).isEqualTo(calls);
    }

    @Test
    @DisplayName("FF-4: trials are made again on demand, and end the bench")
    void trialsAreMadeAgainOnDemand() throws IOException {
        start();
        JsonNode first = await(answer -> answer.path("testedAt").isString());
        for (int i = 0; i < 3; i++) {
            server.bean(Accelerators.class).failed(Accelerator.VIDEOTOOLBOX, "Film", "broken");
        }
        JsonNode benched = ffmpeg();
        assertThat(accelerator(benched, "videotoolbox").at("/benchedSeconds").asLong())
                .isBetween(1_700L, 1_800L);
        assertThat(benched.at("/fallbacks/0/item").asString()).isEqualTo("Film");
        assertThat(benched.at("/fallbacks/0/reason").asString()).isEqualTo("broken");

        HttpRequest request =
                HttpRequest.newBuilder(server.url("/api/ffmpeg/accelerators/test"))
                        .POST(BodyPublishers.noBody())
                        .build();
        assertThat(server.send(request).statusCode()).isEqualTo(202);

        JsonNode second = await(answer -> !answer.at("/testedAt").equals(first.at("/testedAt")));
        assertThat(accelerator(second, "videotoolbox").at("/benchedSeconds").asLong()).isZero();
    }

    @Test
    @DisplayName("STR-42, STR-46, API-109, API-142: what was refused is shown by reason")
    void refusalsAreShown() {
        start();
        await(answer -> answer.path("testedAt").isString());
        ProcessBudget budget = server.bean(ProcessBudget.class);
        while (budget.tryAcquire(ProcessKind.VIEWER_FILL).isPresent()) {}

        JsonNode processes = ffmpeg().at("/processes");

        assertThat(processes.at("/taken")).isEqualTo(processes.at("/limit"));
        assertThat(processes.at("/pressure").asInt()).isPositive();
        assertThat(
                        processes.at("/refused/capacity").asInt()
                                + processes.at("/refused/memory").asInt())
                .isPositive();
    }

    private void start() {
        Path script =
                StandInFfmpeg.in(
                        folder,
                        Map.of(
                                "libx264", StandInFfmpeg.works(),
                                "h264_videotoolbox", StandInFfmpeg.works()));
        server =
                TestServer.with(
                        Map.of(
                                "EXSTREAMTV_FFMPEG_PATH", script.toString(),
                                "EXSTREAMTV_FFMPEG_PROBE_PATH", "/bin/true",
                                "EXSTREAMTV_DATA", folder.resolve("data").toString()),
                        FfmpegConfiguration.class,
                        FfmpegRoutes.class,
                        ProcessParts.class);
    }

    private JsonNode ffmpeg() {
        return JsonMapper.shared().readTree(server.get("/api/ffmpeg").body());
    }

    private JsonNode await(Predicate<JsonNode> wanted) {
        return Patience.value("ffmpeg is as wanted", () -> Optional.of(ffmpeg()).filter(wanted));
    }

    private static JsonNode accelerator(JsonNode answer, String name) {
        return answer.at("/accelerators")
                .valueStream()
                .filter(each -> each.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String calls() throws IOException {
        return Files.readString(folder.resolve("ffmpeg.calls"));
    }
}
