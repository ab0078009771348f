package tv.exstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.ffmpeg.Clips;

/// The running program with a source of every kind, each with secrets of its own, which servers repeat in whatever they answer.
@Timeout(300)
class SecretsTest {

    /// What every secret here has in it, in capitals so that no encoding of addresses changes it.
    private static final String MARK = "S3CR3T";

    /// Letters of an answer that are told around a secret.
    private static final int AROUND = 80;

    private static final String CLIP =
            "-shortest -c:v libx264 -preset veryfast -g 50 -pix_fmt yuv420p -c:a aac";

    /// Old enough that no scan takes the file for an unfinished one.
    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2024-01-01T12:00:00Z"));

    /// Endless, and heard all the time.
    private static final String EVENTS = "/api/events";

    private static final Set<String> ENDLESS = Set.of(EVENTS, "/api/logs/tail");

    @TempDir private Path folder;
    private final Tattler tattler = new Tattler();

    /// Everything that the interface answered, by what was asked.
    private final Map<String, String> answers = new LinkedHashMap<>();

    @Test
    @DisplayName(
            "H42, AC-23, INF-28: no secret of a source is in the log or any answer, whatever becomes of it")
    void noSecretIsToldToAnybodyElse() throws Exception {
        try (tattler;
                Product product = setup().start();
                HttpClient listener = HttpClient.newHttpClient()) {
            Path events = folder.resolve("events.txt");
            var heard =
                    listener.sendAsync(
                            HttpRequest.newBuilder(product.url(EVENTS)).build(),
                            HttpResponse.BodyHandlers.ofFile(events));
            offerFiles();
            List<Integer> read = addAll(product, reachable());
            List<Integer> kept = addAll(product, elsewhere());

            readAll(product, read);
            askEverything(
                    product,
                    "while some can be read",
                    Stream.concat(read.stream(), kept.stream()).toList());
            assertThat(states(product)).as("some can be read").contains("ADDED");
            tattler.hasNothing();
            readAll(product, read);
            askEverything(product, "while none can be read", read);
            heard.cancel(true);

            assertThat(tattler.heard()).as("servers are told").contains(MARK, basic());
            assertThat(logs(product)).contains("DEBUG").contains("m3u by query");
            answers.put("the log", logs(product));
            answers.put("the console", product.console());
            answers.put("the events", Files.readString(events));
            assertThat(answers.entrySet().stream().flatMap(SecretsTest::leaks)).isEmpty();
        }
    }

    private Product.Setup setup() throws IOException {
        Path films = Files.createDirectories(folder.resolve("media/Films"));
        Path clip = Clips.clip("alien.mp4", Clips.numbered("320x180", "25", 8), CLIP);
        Files.setLastModifiedTime(Files.copy(clip, films.resolve("alien.mp4")), MODIFIED);
        Product.Setup usual = Product.in(folder).showing(folder.resolve("media"));
        Map<String, String> settings = new LinkedHashMap<>(usual.settings());
        settings.put("LOGGING_LEVEL_TV_EXSTREAM", "debug");
        return new Product.Setup(folder, usual.data(), usual.media(), settings);
    }

    /// Lists name addresses with secrets in all the places where providers have them.
    private void offerFiles() {
        String list =
                """
                #EXTM3U
                #EXTINF:-1 tvg-id="one" tvg-logo="http://%1$s/logo.png?token=%2$s-logo",One
                http://%1$s/live/%2$s-user/%2$s-password/1.ts
                #EXTINF:-1,Two
                http://%2$s-user:%2$s-password@%1$s/2.ts|X-Token=%2$s-header
                #EXTINF:-1,Three
                http://%1$s/movie/%2$s-user/%2$s-password/3.mkv?token=%2$s-token
                """
                        .formatted(host(), MARK);
        tattler.has("/get.php", list);
        tattler.has("/list.m3u", list);
        tattler.has(
                "/xmltv.php",
                "<tv><channel id=\"one\"><display-name>One</display-name></channel></tv>");
        tattler.has(
                "/player_api.php",
                """
                {"user_info": {"auth": 1, "status": "Active", "username": "ada", "password": "%s-xtream"}, "server_info": {}}
                """
                        .formatted(MARK));
    }

    /// Sources of all kinds that this machine can stand in for, by name.
    private Map<String, String> reachable() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("m3u by query", at("m3u", "/get.php?username=%1$s-name&password=%1$s-query"));
        sources.put(
                "m3u by user",
                origin(
                        "m3u",
                        "http://%1$s-name:%1$s-userinfo@%2$s/list.m3u".formatted(MARK, host())));
        sources.put("guide", at("xmltv", "/xmltv.php?username=%1$s-name&password=%1$s-guide"));
        sources.put(
                "xtream",
                at(
                                "xtream",
                                "",
                                "'user': 'ada', 'offers': ['CHANNELS', 'GUIDE', 'FILMS', 'SERIES']")
                        + told("password"));
        sources.put("plex", at("plex", "") + told("token"));
        sources.put("jellyfin by key", at("jellyfin", "") + told("key"));
        sources.put("jellyfin by user", at("jellyfin", "", "'user': 'ada'") + told("password"));
        sources.put("emby", at("emby", "") + told("key"));
        sources.put("webdav", at("webdav", "/files/", "'user': 'ada'") + told("password"));
        sources.put(
                "s3",
                "{'type': 's3', 'endpoint': 'http://%s', 'region': 'x', 'name': 'films', 'prefix': ''}"
                                .formatted(host())
                        + told("accessKey", "secretKey"));
        return sources;
    }

    /// Those that are at one place for everybody: they are not read by a test.
    private Map<String, String> elsewhere() {
        return Map.of(
                "dropbox",
                "{'type': 'dropbox', 'folder': ''}" + told("refreshToken", "appKey", "appSecret"),
                "google",
                "{'type': 'googleDrive', 'folder': 'root'}"
                        + told("refreshToken", "clientId", "clientSecret"),
                "youtube",
                "{'type': 'youtube', 'find': 'SEARCH', 'text': 'x', 'most': 1, 'height': 720}"
                        + told("cookies"),
                "tmdb",
                "{'type': 'tmdb'}" + told("key"),
                "tvdb",
                "{'type': 'tvdb'}" + told("key", "pin"));
    }

    private String at(String type, String path, String... more) {
        String rest = Stream.of(more).map(", "::concat).findFirst().orElse("");
        String origin = origin(type, "http://" + host() + path.formatted(MARK));
        return origin.substring(0, origin.length() - 1) + rest + "}";
    }

    private static String origin(String type, String address) {
        return "{'type': '%s', 'address': '%s'}".formatted(type, address);
    }

    private static String told(String... names) {
        List<String> secrets = new ArrayList<>();
        for (String name : names) {
            secrets.add("'%1$s': '%2$s-%1$s'".formatted(name, MARK));
        }
        return ", 'secrets': {" + String.join(", ", secrets) + "}";
    }

    private String host() {
        return "127.0.0.1:" + tattler.port();
    }

    private List<Integer> addAll(Product product, Map<String, String> sources) {
        List<Integer> ids = new ArrayList<>();
        sources.forEach(
                (name, origin) -> {
                    String json =
                            "{'name': '%s', 'refresh': 'PT0S', 'enabled': false, 'origin': %s}"
                                    .formatted(name, origin);
                    HttpResponse<String> added = send(product, "POST", "/api/sources", json);
                    assertThat(added.statusCode()).as(name + ": " + added.body()).isEqualTo(201);
                    JsonNode source = JsonMapper.shared().readTree(added.body());
                    ids.add(source.at("/id").asInt());
                    changeAsShown(product, source);
                });
        return ids;
    }

    /// What is sent back as it was shown changes nothing.
    private void changeAsShown(Product product, JsonNode source) {
        String where = "/api/sources/" + source.at("/id").asInt();
        String json =
                "{'name': '%s', 'refresh': 'PT0S', 'enabled': false, 'origin': %s}"
                        .formatted(source.at("/name").asString(), source.at("/origin"));
        assertThat(send(product, "PUT", where, json).statusCode()).isEqualTo(200);
    }

    private void readAll(Product product, List<Integer> ids) {
        for (int id : ids) {
            String where = "/api/sources/" + id;
            HttpResponse<String> begun = send(product, "POST", where + "/read", "");
            assertThat(begun.statusCode()).isEqualTo(202);
            Patience.until(
                    "source %d is read".formatted(id),
                    () -> hasEnded(product.json(where).at("/reading/state").asString("")));
        }
    }

    private static boolean hasEnded(String state) {
        return !state.isEmpty() && !state.equals("RUNNING");
    }

    private static String states(Product product) {
        return product.get("/api/jobs").body();
    }

    /// Every address of the interface that can be asked, for each source.
    private void askEverything(Product product, String when, List<Integer> ids) {
        for (String path : product.json("/api/openapi.json").at("/paths").propertyNames()) {
            boolean ends =
                    !ENDLESS.contains(path) && !path.endsWith(".ts") && !path.endsWith(".png");
            for (int id : ends ? ids : List.<Integer>of()) {
                keep(product, when, filled(path, id));
            }
        }
        for (String path :
                List.of("/metrics", "/iptv/channels.m3u", "/iptv/xmltv.xml", "/lineup.json", "/")) {
            keep(product, when, path);
        }
    }

    private void keep(Product product, String when, String path) {
        String asked = path + " " + when;
        if (!answers.containsKey(asked)) {
            answers.put(asked, product.get(path).body());
        }
    }

    private static String filled(String path, int id) {
        return path.replace("{number}", "1").replaceAll("\\{[a-z]+}", Integer.toString(id));
    }

    private HttpResponse<String> send(Product product, String method, String path, String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(product.url(path))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
        HttpResponse<String> answer = product.send(request, HttpResponse.BodyHandlers.ofString());
        answers.put("%s %s %s".formatted(method, path, json), answer.body());
        return answer;
    }

    private static String logs(Product product) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(product.data())) {
            for (Path file : files.filter(SecretsTest::isLog).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static boolean isLog(Path file) {
        return Files.isRegularFile(file) && String.valueOf(file.getFileName()).endsWith(".log");
    }

    /// Where a secret stands and what is around it, once for each place.
    private static Stream<String> leaks(Map.Entry<String, String> answer) {
        String text = answer.getValue();
        return Stream.of(MARK, basic())
                .filter(text::contains)
                .map(secret -> text.indexOf(secret))
                .map(
                        at ->
                                text.substring(
                                        Math.max(0, at - AROUND),
                                        Math.min(text.length(), at + AROUND)))
                .map(around -> answer.getKey() + ": " + around);
    }

    /// How WebDAV is told the user and password.
    private static String basic() {
        String pair = "ada:" + MARK + "-password";
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
