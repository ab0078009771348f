package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.outbound.Station;
import tv.exstream.problem.RedactedAddress;
import tv.exstream.process.PatientCalls;
import tv.exstream.source.Pointer;

@DisplayName("A playlist that a file with an address leads to")
class PlaylistDoorTest {
    private static final String TARGET = "#EXTM3U\n#EXT-X-TARGETDURATION:6\n";
    private static final String SEGMENT = "segment of a film";

    @TempDir private Path folder;
    private final Station station = new Station();
    private final Outbound outbound = new Outbound(Station.border(), System::nanoTime);
    private final HttpClient ffmpeg = HttpClient.newHttpClient();
    private RemoteDoor door;

    @BeforeEach
    void open() throws Exception {
        var readings = new Readings();
        var pointers = PointerReach.to(List.of("127.0.0.1"), Station.border());
        door =
                new RemoteDoor(
                        new RemoteReading(readings.house, readings.clients, outbound, pointers),
                        new SecureRandom(),
                        () -> 0);
        station.file("/1.ts", SEGMENT);
    }

    @AfterEach
    void close() {
        door.close();
        outbound.close();
        station.close();
        ffmpeg.close();
    }

    @Test
    @DisplayName("is written anew, with names of the door in the place of addresses")
    void isWrittenAnew() throws Exception {
        String text = TARGET + "#EXT-X-SECRET:http://evil.example/\n#EXTINF:5.96,Title\n1.ts\n";

        HttpResponse<String> answer = read(text + "#EXT-X-ENDLIST\n");

        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/vnd.apple.mpegurl");
        assertThat(answer.body().lines().toList())
                .startsWith(
                        "#EXTM3U",
                        "#EXT-X-VERSION:7",
                        "#EXT-X-TARGETDURATION:6",
                        "#EXT-X-MEDIA-SEQUENCE:0",
                        "#EXTINF:5.960000,")
                .endsWith("#EXT-X-ENDLIST")
                .hasSize(7);
        assertThat(answer.body()).doesNotContain("SECRET", "evil", "Title", "1.ts\n");
        assertThat(get(names(answer).getFirst()).body()).isEqualTo(SEGMENT);
    }

    @Test
    @DisplayName("is the same where the file is one of YAML, and a program in it is not started")
    void isTheSameForAFileOfYaml() throws Exception {
        station.file("/list", TARGET + "#EXTINF:5,\n1.ts\n");
        Path file = folder.resolve("news.yml");

        Files.writeString(file, "is_live: true\nurl: " + station.inside("/list"));
        HttpResponse<String> answer = get(door.address(Pointer.text(file)));
        Files.writeString(file, "script: touch " + folder.resolve("started"));
        HttpResponse<String> refused = get(door.address(Pointer.text(file)));

        assertThat(get(names(answer).getFirst()).body()).isEqualTo(SEGMENT);
        assertThat(refused.statusCode()).isEqualTo(502);
        assertThat(folder.resolve("started")).doesNotExist();
    }

    @Test
    @DisplayName("is known by its first bytes, whatever its server calls it and hides it behind")
    void isKnownByItsFirstBytes() throws Exception {
        HttpResponse<String> answer =
                read("ID3\u0003\0\0\0\0\0\u0004tags" + TARGET + "#EXTINF:5,\n" + outside("/1.ts"));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    @DisplayName("with variants is that of the picture nearest to what channels show")
    void withVariantsIsThatOfTheNearest() throws Exception {
        station.file("/best", TARGET + "#EXTINF:5,\n1.ts\n#EXT-X-ENDLIST\n");

        HttpResponse<String> answer =
                read(
                        """
                        #EXTM3U
                        #EXT-X-STREAM-INF:BANDWIDTH=1,RESOLUTION=3840x2160
                        none
                        #EXT-X-STREAM-INF:BANDWIDTH=2,RESOLUTION=1920x1080
                        best
                        #EXT-X-STREAM-INF:BANDWIDTH=9,RESOLUTION=1280x720
                        none
                        """);

        assertThat(get(names(answer).getFirst()).body()).isEqualTo(SEGMENT);
        assertThat(station.visits("/none")).isZero();
    }

    @Test
    @DisplayName("whose variants lead to further variants is refused")
    void whoseVariantsLeadFurtherIsRefused() throws Exception {
        station.file("/second", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nthird\n");

        assertThat(read("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nsecond\n").statusCode())
                .isEqualTo(502);
        assertThat(station.visits("/third")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTINF:5,\nfile:///etc/passwd\n",
                "#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"k\"\n#EXTINF:5,\n1.ts\n",
                "#EXT-X-MAP:URI=\"init.mp4\"\n#EXTINF:5,\n1.m4s\n",
                "#EXT-X-ENDLIST\n",
            })
    @DisplayName("that cannot be used is refused")
    void thatCannotBeUsedIsRefused(String rest) throws Exception {
        assertThat(read(TARGET + rest).statusCode()).isEqualTo(502);
    }

    @Test
    @DisplayName("of more segments than any film has, or of more bytes, is refused")
    void thatIsHugeIsRefused() throws Exception {
        assertThat(read(TARGET + "#EXTINF:5,\n1.ts\n".repeat(20_001)).statusCode()).isEqualTo(502);
        assertThat(read(TARGET + "#".repeat(8 << 20)).statusCode()).isEqualTo(502);
        assertThat(read(TARGET + "#EXTINF:5,\n" + "a".repeat(4_000)).statusCode()).isEqualTo(502);
    }

    @Test
    @DisplayName(
            "leads to no host in the house that nobody has named, not for a segment nor for a key")
    void leadsToNoHostThatNobodyNamed() throws Exception {
        String other = station.inside("/1.ts").replace("127.0.0.1", "127.0.0.2");

        HttpResponse<String> answer =
                read(
                        TARGET
                                + "#EXTINF:5,\n%s\n".formatted(other)
                                + "#EXT-X-KEY:METHOD=AES-128,URI=\"%s\"\n".formatted(other)
                                + "#EXTINF:5,\n1.ts\n");

        assertThat(names(answer)).hasSize(2);
        assertThat(names(answer))
                .allSatisfy(name -> assertThat(get(name).statusCode()).isEqualTo(502));
        assertThat(station.visits("/1.ts")).isZero();
    }

    @Test
    @DisplayName(
            "H03: leads from the Internet to no host in the house, though it is named: not for a segment, a key or a variant, nor when it was redirected")
    void leadsFromTheInternetToNoHostInTheHouse() throws Exception {
        String rest =
                TARGET
                        + "#EXTINF:5,\n%s\n".formatted(station.inside("/1.ts"))
                        + "#EXT-X-KEY:METHOD=AES-128,URI=\"%s\"\n"
                                .formatted(station.inside("/1.ts"))
                        + "#EXTINF:5,\n%s\n".formatted(station.outside("/2.ts"));
        station.file("/away", rest);
        station.redirect("/list", station.outside("/away"));
        HttpResponse<String> segments = get(pointer());
        HttpResponse<String> variant =
                read("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n" + station.outside("/away"));
        station.redirect("/list", station.outside("/choice"));
        station.file(
                "/choice", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n" + station.inside("/1.ts"));

        assertThat(names(segments)).hasSize(2);
        assertThat(names(variant)).hasSize(2);
        assertThat(Stream.concat(names(segments).stream(), names(variant).stream()))
                .allSatisfy(name -> assertThat(get(name).statusCode()).isEqualTo(502));
        assertThat(get(pointer()).statusCode()).isEqualTo(502);
        assertThat(station.visits("/1.ts")).isZero();
    }

    @Test
    @DisplayName(
            "H03: leads from the Internet to no sound in the house, and to what is on the Internet itself")
    void leadsFromTheInternetToNoSoundInTheHouse() throws Exception {
        station.file("/sound", TARGET + "#EXTINF:5,\n1.ts\n");
        station.redirect("/list", station.outside("/choice"));
        station.file(
                "/choice",
                "#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"a\",URI=\"%s\"\n"
                                .formatted(station.inside("/sound"))
                        + "#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO=\"a\"\nsound\n");

        HttpResponse<String> answer = get(pointer());
        String sound = answer.body().replaceAll("(?s).*URI=\"([^\"]+)\".*", "$1");

        assertThat(get(answer.uri().resolve(sound).toString()).statusCode()).isEqualTo(502);
        assertThat(station.visits("/sound")).isZero();
        HttpResponse<String> picture = get(names(answer).getFirst());
        assertThat(get(names(picture).getFirst()).body()).isEqualTo(SEGMENT);
    }

    @Test
    @DisplayName("that names a server in vain again and again is told once a second, without paths")
    void isToldOnceASecond() throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger(RemoteDoor.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.setContext(log.getLoggerContext());
        lines.start();
        String other = station.inside("/secret/").replace("127.0.0.1", "127.0.0.2");
        HttpResponse<String> answer = read(TARGET + ("#EXTINF:5,\n" + other + "\n").repeat(2));
        log.addAppender(lines);
        try {
            for (String name : names(answer)) {
                assertThat(get(name).statusCode()).isEqualTo(502);
            }
        } finally {
            log.detachAppender(lines);
        }

        assertThat(lines.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage, InstanceOfAssertFactories.STRING)
                .contains("file=named/" + RedactedAddress.of(URI.create(other)) + " reason=")
                .doesNotContain("secret");
    }

    @Test
    @DisplayName("has no segments that are playlists, as they are, in part or decrypted")
    void hasNoSegmentsThatArePlaylists() throws Exception {
        String hidden = TARGET + "#EXTINF:5,\nhttp://169.254.169.254/\n";
        station.file("/hidden.ts", hidden);
        station.answers(
                "/part.ts",
                exchange -> {
                    byte[] bytes = hidden.getBytes(StandardCharsets.US_ASCII);
                    exchange.getResponseHeaders()
                            .set("Content-Range", "bytes 9-%d/999".formatted(8 + bytes.length));
                    exchange.sendResponseHeaders(206, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        station.file("/key", "0123456789abcdef");
        encrypted("/secret.ts", hidden);
        encrypted("/film.ts", SEGMENT);

        HttpResponse<String> answer =
                read(
                        TARGET
                                + "#EXTINF:5,\nhidden.ts\n"
                                + "#EXT-X-BYTERANGE:%d@9\n".formatted(hidden.length())
                                + "#EXTINF:5,\npart.ts\n"
                                + "#EXT-X-KEY:METHOD=AES-128,URI=\"key\",IV=0x0\n"
                                + "#EXTINF:5,\nsecret.ts\n"
                                + "#EXTINF:5,\nfilm.ts\n");

        assertThat(names(answer)).hasSize(4);
        assertThat(names(answer).subList(0, 3))
                .allSatisfy(name -> assertThat(get(name).statusCode()).isEqualTo(502));
        assertThat(get(names(answer).getLast()).body()).isEqualTo(SEGMENT);
    }

    @Test
    @DisplayName("does not come in two pieces that are none each")
    void doesNotComeInTwoPieces() throws Exception {
        station.answers(
                "/list",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Range", "bytes 0-99/100");
                    exchange.sendResponseHeaders(206, 0);
                    exchange.getResponseBody().write("#EXT".getBytes(StandardCharsets.US_ASCII));
                    exchange.close();
                });

        assertThat(get(pointer()).statusCode()).isEqualTo(502);
    }

    @Test
    @DisplayName("has no segments that could be put together to a playlist")
    void hasNoSegmentsThatMakeAPlaylistTogether() throws Exception {
        station.file("/key", "0123456789abcdef");
        encrypted("/one.ts", "#EXT");
        encrypted("/two.ts", "M3U\nhttp");

        HttpResponse<String> answer =
                read(
                        TARGET
                                + "#EXT-X-KEY:METHOD=AES-128,URI=\"key\",IV=0x0\n"
                                + "#EXTINF:5,\none.ts\n#EXTINF:5,\ntwo.ts\n");

        assertThat(names(answer)).hasSize(2);
        assertThat(names(answer))
                .allSatisfy(name -> assertThat(get(name).statusCode()).isEqualTo(502));
    }

    @Test
    @DisplayName("has names that nobody can make up")
    void hasNamesThatNobodyCanMakeUp() throws Exception {
        String name = names(read(TARGET + "#EXTINF:5,\n1.ts\n")).getFirst();
        String changed = name.replaceFirst(".{4}\\.ts$", "AAAA.ts");

        assertThat(get(changed).statusCode()).isEqualTo(404);
        assertThat(get(name.replaceFirst("named/.*", "named/")).statusCode()).isEqualTo(404);
        assertThat(get(name.replaceFirst("named/.*", "named/.ts")).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("is not waited for without an end where the disk of the file does not answer")
    void isNotWaitedForWithoutAnEnd() throws Exception {
        Path file = folder.resolve("hung.strm");
        Process made = new ProcessBuilder("mkfifo", file.toString()).inheritIO().start();
        assertThat(made.waitFor()).isZero();
        var readings = new Readings();
        var reading =
                new RemoteReading(
                        readings.house,
                        readings.clients,
                        outbound,
                        PointerReach.to(List.of(), Station.border()));
        var calls = new PatientCalls(Duration.ofMillis(50));

        try (var other =
                new RemoteDoor(reading, new SecureRandom(), new RefusalNews(() -> 0), calls)) {
            assertThat(get(other.address(Pointer.text(file))).statusCode()).isEqualTo(503);
        } finally {
            Files.write(file, new byte[1]); // lets the thread that reads it end
        }
    }

    private String outside(String path) {
        return station.outside(path);
    }

    private void encrypted(String path, String text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        byte[] key = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new IvParameterSpec(new byte[key.length]));
        byte[] bytes = cipher.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        station.answers(
                path,
                exchange -> {
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    private HttpResponse<String> read(String playlist) throws Exception {
        station.file("/list", playlist);
        return get(pointer());
    }

    private String pointer() throws IOException {
        Path file = Files.writeString(folder.resolve("film.strm"), station.inside("/list"));
        return door.address(Pointer.text(file));
    }

    /// The addresses that ffmpeg makes of what stands in a playlist.
    private List<String> names(HttpResponse<String> playlist) {
        return playlist.body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> playlist.uri().resolve(line).toString())
                .toList();
    }

    private HttpResponse<String> get(String address) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).header("Range", "bytes=0-").build();
        return ffmpeg.send(request, BodyHandlers.ofString());
    }
}
