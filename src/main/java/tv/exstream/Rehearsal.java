package tv.exstream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;

/// Starts the server with nothing to play, asks it for what clients ask first, and stops it. The launcher lets the JVM learn from
/// this which classes a start needs, so that the next ones are fast.
final class Rehearsal {
    /// Nobody else is to reach or see this server.
    private static final Map<String, String> ALONE =
            Map.of(
                    "EXSTREAMTV_SERVER_ADDRESS", "127.0.0.1",
                    "EXSTREAMTV_TUNER_DISCOVERY", "false",
                    "EXSTREAMTV_TUNER_CONTROL", "false",
                    "EXSTREAMTV_TUNER_SSDP", "false");

    private static final List<String> QUESTIONS =
            List.of(
                    "/",
                    "/api/health",
                    "/api/now",
                    "/metrics",
                    "/iptv/channels.m3u",
                    "/iptv/xmltv.xml",
                    "/discover.json",
                    "/lineup.json",
                    "/device.xml",
                    "/iptv/channel/1.ts");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Rehearsal() {}

    /// Argument: a folder that may be filled.
    static void main(String[] args) throws IOException, InterruptedException {
        Path media = Files.createDirectories(Path.of(args[0], "media"));
        CommandLine options =
                CommandLine.parse(
                        List.of("--port", "0", "--data", args[0], "--media", media.toString()));
        Config config = ConfigReader.read(options, ALONE);
        try (ConfigurableApplicationContext context = ExstreamTv.server(config, options).run();
                HttpClient client = HttpClient.newHttpClient()) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            for (String question : QUESTIONS) {
                URI address = URI.create("http://127.0.0.1:" + port + question);
                HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
                client.send(request, BodyHandlers.discarding());
            }
        }
    }
}
