package tv.exstream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.ConfigurableApplicationContext;
import tv.exstream.bench.RehearsalStation;
import tv.exstream.config.CommandLine;
import tv.exstream.config.SettingsDesk;

/// Starts the server with a hundred channels, asks it for what clients ask first, and stops it. The launcher lets the JVM learn from
/// this which classes a start needs and which methods have to be fast, so that the next ones are.
final class Rehearsal {
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
                    "/iptv/channel/0.ts");

    /// By the second name nothing of the guide is known and all of it is written again.
    private static final List<String> NAMES = List.of("127.0.0.1", "localhost");

    private static final int PAGES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Rehearsal() {}

    /// Argument: a folder that may be filled.
    static void main(String[] args) throws IOException, InterruptedException {
        List<String> arguments = RehearsalStation.create(Path.of(args[0]), new Wiring().clock());
        CommandLine options = CommandLine.parse(arguments);
        SettingsDesk settings = SettingsDesk.open(options, Map.of(), UnaryOperator.identity());
        try (ConfigurableApplicationContext context = ExstreamTv.server(settings, options).run();
                HttpClient client = HttpClient.newHttpClient()) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            for (String name : NAMES) {
                ask(client, "http://%s:%s".formatted(name, port));
            }
        }
    }

    private static void ask(HttpClient client, String server)
            throws IOException, InterruptedException {
        for (String question : QUESTIONS) {
            ask(client, server, question);
        }
        for (int page = 0; page < PAGES; page++) {
            ask(client, server, "/api/guide?hours=6&limit=100&offset=" + page);
        }
    }

    private static void ask(HttpClient client, String server, String question)
            throws IOException, InterruptedException {
        URI address = URI.create(server + question);
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        client.send(request, BodyHandlers.discarding());
    }
}
