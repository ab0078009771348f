package tv.exstream.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.Product;
import tv.exstream.ffmpeg.Clips;

/// The whole server sends the past and fragmented MP4 to real players.
class PlayedPastTest {
    private static final String CLIP =
            "-f lavfi -i %s -f lavfi -i sine=f=440:b=2:r=48000:d=8 -i %s -map 0 -map 1 -map 2 -t 8"
                    + " -c:v libx264 -preset veryfast -g 50 -pix_fmt yuv420p -c:a aac -c:s mov_text -metadata:s:s:0 language=eng";

    private static final String SAID =
            """
            1
            00:00:01,000 --> 00:00:03,000
            one

            2
            00:00:05,500 --> 00:00:07,900
            two
            """;

    private static final String TWO_SOUNDS =
            """
            {"number": "7", "name": "Two sounds", "profile": {
              "video": {"width": 320, "height": 180, "rate": {"numerator": 25, "denominator": 1}, "bitrateKbps": 500},
              "audio": {"sampleRate": 48000, "channels": 2, "bitrateKbps": 96, "codec": "OPUS"},
              "tracks": [{}, {"language": "de"}]}}
            """;

    private static final String TWO_SIZES =
            """
            {"number": "8", "name": "Two sizes", "profile": {
              "video": {"width": 320, "height": 180, "rate": {"numerator": 25, "denominator": 1}, "bitrateKbps": 500},
              "audio": {"sampleRate": 48000, "channels": 2, "bitrateKbps": 96},
              "tracks": [{}, {"language": "de"}]},
             "alternatives": [{"name": "mobile", "profile": {
              "video": {"width": 160, "height": 90, "rate": {"numerator": 25, "denominator": 1}, "bitrateKbps": 200},
              "audio": {"sampleRate": 48000, "channels": 2, "bitrateKbps": 64},
              "tracks": [{}, {"language": "de"}]}}]}
            """;

    private static final String LIVE = "/iptv/channel/1.ts";
    private static final int PIXELS = 320 * 180;

    /// Longer than a cue may differ from its source: a picture at 25 a second.
    private static final Duration PICTURE = Duration.ofMillis(40);

    /// Old enough that no scan takes the files for unfinished ones.
    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2024-01-01T12:00:00Z"));

    @TempDir private static Path folder;
    private static Product server;

    @BeforeAll
    static void start() throws IOException {
        Path films = Files.createDirectories(folder.resolve("media/Films"));
        Path said = Files.writeString(folder.resolve("said.srt"), SAID);
        String command = CLIP.formatted(Clips.numbered("320x180", "25", 8), said);
        for (String name : List.of("alien.mp4", "brazil.mp4")) {
            Path clip = Clips.make("said-" + name, List.of(command.split(" ")));
            Files.setLastModifiedTime(Files.copy(clip, films.resolve(name)), MODIFIED);
        }
        server = Product.in(folder).showing(folder.resolve("media")).start();
        server.awaitOnAir(1);
        server.awaitPrepared(2);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @DisplayName("ffmpeg plays a part of the past as a transport stream that begins and ends")
    void aPartOfThePastBeginsAndEnds() throws Exception {
        // ffmpeg calls every stream premature that ends and did not say when.
        String pictures =
                run(
                        "ffprobe -v fatal -count_frames -select_streams v -show_entries stream=nb_read_frames -of csv=p=0 "
                                + url("/iptv/channel/1.ts?restart=true&duration=3"));

        // Once for the programme and once for its stream.
        String last = pictures.strip().lines().toList().getLast();
        assertThat(Integer.parseInt(last.replace(",", ""))).isBetween(75, 125);
    }

    @Test
    @DisplayName(
            "what is said in films that follow one another is in the segments at the time of their pictures")
    void whatIsSaidIsInTheSegments() {
        Instant epoch = new PlayedHls(server, "/iptv/channel/1.m3u8").epoch();
        List<Instant> films =
                server.json("/api/channels/1/timeline")
                        .at("/airings")
                        .valueStream()
                        .map(airing -> Instant.parse(airing.at("/start").asString()))
                        .toList();
        Set<SaidCue> said =
                new PlayedHls(server, "/iptv/channel/1/subtitles-eng.m3u8")
                        .segments().stream()
                                .map(each -> SaidCue.all(server.get(each.path()).body(), 0))
                                .flatMap(List::stream)
                                .filter(
                                        cue ->
                                                !at(epoch, cue.start90k())
                                                        .isBefore(films.getFirst()))
                                .collect(Collectors.toSet());

        assertThat(said).hasSizeGreaterThanOrEqualTo(3);
        assertThat(said)
                .allSatisfy(
                        cue -> {
                            long millis = cue.text().equals("one") ? 1_000 : 5_500;
                            Instant start = at(epoch, cue.start90k()).minusMillis(millis);
                            assertThat(films).anyMatch(film -> isNear(start, film));
                            assertThat((cue.end90k() - cue.start90k()) / 90)
                                    .isCloseTo(
                                            cue.text().equals("one") ? 2_000L : 2_400L,
                                            within(PICTURE.toMillis()));
                        });
    }

    private static Instant at(Instant epoch, long ticks90k) {
        return epoch.plusNanos(ticks90k * 100_000 / 9);
    }

    /// A film begins with the first picture of the channel at its start or later.
    private static boolean isNear(Instant instant, Instant film) {
        Duration late = Duration.between(film, instant);
        return late.abs().compareTo(PICTURE.plusMillis(10)) <= 0;
    }

    @Test
    @DisplayName("in either container a channel has its subtitles to choose from")
    void inEitherContainerThereAreSubtitlesToChooseFrom() {
        for (String query : List.of("", "?format=fmp4", "?restart=true")) {
            assertThat(server.get("/iptv/channel/1/master.m3u8" + query).body())
                    .contains("TYPE=SUBTITLES", "LANGUAGE=\"en\"", "SUBTITLES=\"subtitles\"");
        }
    }

    @Test
    @DisplayName("ffmpeg plays a channel in fragmented MP4 without a complaint")
    void ffmpegPlaysFragments() throws Exception {
        assertThat(
                        run(
                                "ffmpeg -v warning -nostdin -i "
                                        + url("/iptv/channel/1/master.m3u8?format=fmp4")
                                        + " -t 12 -f null -"))
                .doesNotContain("error", "non monotonically", "Invalid", "corrupt");
    }

    @Test
    @DisplayName(
            "ffmpeg finds and plays both sounds of a channel in Opus, over HLS and as one stream")
    void ffmpegPlaysEachSound() throws Exception {
        ask("POST", "/api/channels", TWO_SOUNDS);
        ask(
                "PUT",
                "/api/channels/7/schedule",
                "{\"type\": \"flood\", \"collection\": 1, \"order\": \"SHUFFLE\"}");
        String choice = "/iptv/channel/7/master.m3u8";

        assertThat(
                        run(
                                "ffprobe -v error -show_entries stream=codec_name:stream_tags=language,comment -of compact=p=0 "
                                        + url(choice)))
                .contains("codec_name=h264", "codec_name=opus|tag:comment=Main sound")
                .contains("codec_name=opus|tag:language=de|tag:comment=German");
        for (String path : List.of(choice, "/iptv/channel/7.ts")) {
            assertThat(
                            run(
                                    "ffmpeg -v warning -nostdin -i %s -map 0:v -map 0:a -t 4 -f null -"
                                            .formatted(url(path))))
                    .doesNotContain("rror", "non monotonically", "nvalid", "corrupt");
        }
    }

    @Test
    @DisplayName("ffmpeg finds and plays both sounds of each size of a channel")
    void ffmpegPlaysEachSoundOfEachSize() throws Exception {
        ask("POST", "/api/channels", TWO_SIZES);
        ask(
                "PUT",
                "/api/channels/8/schedule",
                "{\"type\": \"flood\", \"collection\": 1, \"order\": \"SHUFFLE\"}");
        String choice = url("/iptv/channel/8/master.m3u8");

        List<String> streams =
                run("ffprobe -v error -show_entries stream=index,codec_type -of csv=p=0 " + choice)
                        .lines()
                        .map(line -> line.replaceAll(",$", ""))
                        .filter(line -> line.matches("[0-9]+,(video|audio)"))
                        .distinct()
                        .toList();

        assertThat(streams).filteredOn(each -> each.endsWith("video")).hasSize(2);
        assertThat(streams).filteredOn(each -> each.endsWith("audio")).hasSize(4);
        assertThat(
                        run(
                                "ffmpeg -v warning -nostdin -i %s -map 0:v -map 0:a -t 4 -f null -"
                                        .formatted(choice)))
                .doesNotContain("rror", "non monotonically", "nvalid", "corrupt");
    }

    private static void ask(String method, String path, String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.url(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json");
        HttpResponse<String> answer = server.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    @Test
    @DisplayName("ffprobe finds in a channel what its multivariant playlist says")
    void aChannelIsWhatItsPlaylistSays() throws Exception {
        String master = server.get("/iptv/channel/1/master.m3u8?format=fmp4").body();
        String streams =
                run(
                        "ffprobe -v error -show_entries stream=codec_name,profile,level,width,height -of compact=p=0 "
                                + url("/iptv/channel/1.m3u8?format=fmp4"));

        assertThat(master).contains("CODECS=\"avc1.6400", ",mp4a.40.2\"");
        assertThat(streams).contains("codec_name=h264|profile=High", "codec_name=aac|profile=LC");
        int level = Integer.parseInt(master.replaceFirst("(?s).*avc1\\.6400(..).*", "$1"), 16);
        assertThat(streams).contains("level=" + level);
    }

    @Test
    @DisplayName("mpv plays fragmented MP4 of the past to its end")
    void mpvPlaysFragmentsOfThePast() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mpv")), "mpv is not installed");

        assertThat(
                        run(
                                "mpv --no-config --vo=null --ao=null --frames=75 "
                                        + url(
                                                "/iptv/channel/1.m3u8?format=fmp4&restart=true&duration=6")))
                .contains("End of file");
    }

    @Test
    @DisplayName(
            "ffmpeg puts the DVB subtitles of a channel over its picture, for as long as something is said")
    void ffmpegPutsDvbSubtitlesOverThePicture() throws Exception {
        sendDvbSubtitles();
        // What is said is read and drawn ahead, which takes a busy machine longer than the first
        // page waits.
        run(
                "ffmpeg -v error -nostdin -t 60 -i %s -map 0:s -frames:s 4 -c copy -f null -"
                        .formatted(url(LIVE)));
        Path file = folder.resolve("dvb.ts");
        run("ffmpeg -v error -nostdin -i %s -map 0 -t 22 -c copy %s".formatted(url(LIVE), file));

        List<Integer> seen = seen(grey(file, "[0:v]null"), grey(file, "[0:v][0:s]overlay"));

        assertThat(seen)
                .as("pictures that each has words on")
                .hasSizeBetween(3, 5)
                .allMatch(length -> Math.abs(length - 50) <= 1 || Math.abs(length - 60) <= 1);
        for (int n = 1; n < seen.size(); n++) {
            assertThat(Math.abs(seen.get(n) - seen.get(n - 1))).isGreaterThan(5);
        }
    }

    /// As if that had been chosen long ago: what is chosen holds two minutes later, and a server reads anew what it held when something else is.
    private static void sendDvbSubtitles() throws SQLException {
        String wish = "{\"subtitles\": {\"dvb\": [{\"language\": \"en\"}]}}";
        String streams = "/api/channels/1/streams";
        ask("PATCH", streams, wish);
        String database = "jdbc:sqlite:" + server.data().resolve("exstreamtv.db");
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("UPDATE channel_preferences SET from_at = 0");
        }
        ask("PATCH", streams, wish);
    }

    private static byte[] grey(Path file, String filter) throws IOException {
        return Clips.output(
                List.of(
                        "ffmpeg",
                        "-v",
                        "error",
                        "-i",
                        file.toString(),
                        "-filter_complex",
                        filter + ",format=gray[v]",
                        "-map",
                        "[v]",
                        "-f",
                        "rawvideo",
                        "pipe:1"));
    }

    /// For how many pictures each page is seen. Not the first one, which is read while it is on, and not one with which the stream ends.
    private static List<Integer> seen(byte[] plain, byte[] worded) {
        List<Integer> seen = new ArrayList<>();
        int length = 0;
        for (int at = 0; at < Math.min(plain.length, worded.length); at += PIXELS) {
            int end = at + PIXELS;
            if (!Arrays.equals(plain, at, end, worded, at, end)) {
                length++;
            } else if (length > 0) {
                seen.add(length);
                length = 0;
            }
        }
        return seen.subList(1, seen.size());
    }

    private static String url(String path) {
        return server.url(path).toString();
    }

    private static String run(String command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
