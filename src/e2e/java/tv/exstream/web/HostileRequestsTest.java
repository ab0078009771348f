package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tv.exstream.Product;
import tv.exstream.media.Pictures;

/// The running program, asked what nobody asks who means well.
@Timeout(120)
class HostileRequestsTest {
    private static final int PATIENCE_MILLIS = 60_000;

    /// Whatever a sink does not escape ends an element, an attribute, a line, a string or a header, or is obeyed by a terminal.
    private static final String NAME =
            "<script>alert(1)</script> \"'&]]> a\r\n"
                    + "X-Injected: 1 \u001b[31m \u202E %0d%0a ${7*7} {{7*7}}";

    @TempDir private static Path folder;
    private static Product product;

    @BeforeAll
    static void start() throws IOException {
        Path media = Files.createDirectories(folder.resolve("media"));
        product = Product.in(folder).showing(media).start();
        ObjectBody channel = new ObjectBody("66", NAME);
        HttpResponse<String> added = sent("POST", "/api/channels", channel.json());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private record ObjectBody(String number, String name) {
        byte[] json() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("number", number)
                    .put("name", name)
                    .put("group", name)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/iptv/channel/..%2f..%2f..%2fetc%2fpasswd",
                "/iptv/channel/1/..%2f..%2fetc%2fpasswd.ts",
                "/iptv/channel/%252e%252e%252fetc%252fpasswd/1.ts",
                "/iptv/channel/..\\..\\etc\\passwd.ts",
                "/iptv/channel/1/x%00.ts",
                "/iptv/logos/..%2f..%2fexstreamtv.db",
                "/iptv/logos/%c0%ae%c0%ae%c0%afpasswd",
                "/iptv/artwork/..%2fx::$DATA",
                "/ui/..%2f..%2fapplication.properties",
                "/ui/../../application.properties",
                "/..;/..;/application.properties",
                "/static/../application.properties",
                "/api/openapi.json%00.html",
                "/webjars/..%2f..%2fMETA-INF/MANIFEST.MF",
                "//etc/passwd",
                "/iptv/logos/1..."
            })
    @DisplayName("H21: no address leads out of what is served")
    void noAddressLeadsOut(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").contains("application/problem+json");
        assertThat(answer).doesNotContain("root:", "spring.", "Manifest-Version", "SQLite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/scan HTTP/1.1\r\n"
                        + "Host: x\r\n"
                        + "Content-Length: 4\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\n"
                        + "GET /x HTTP/1.1\r\n"
                        + "Host: x\r\n\r\n",
                "POST /api/scan HTTP/1.1\r\n"
                        + "Host: x\r\n"
                        + "Content-Length: 1\r\n"
                        + "Content-Length: 2\r\n\r\n"
                        + "ab",
                "POST /api/scan HTTP/1.1\r\nHost: x\r\nContent-Length: +2\r\n\r\nab",
                "POST /api/scan HTTP/1.1\r\nHost: x\r\nContent-Length: 1,2\r\n\r\nab",
                "POST /api/scan HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /api/scan HTTP/1.1\r\n"
                        + "Host: x\r\n"
                        + "Transfer-Encoding: chunked, identity\r\n\r\n"
                        + "0\r\n\r\n",
                "POST /api/scan HTTP/1.1\r\n"
                        + "Host: x\r\n"
                        + "Transfer-Encoding : chunked\r\n\r\n"
                        + "0\r\n\r\n",
                "GET /api/now HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /api/now HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n",
                "GET /api/now HTTP/1.1\r\nHost: x\r\nX\u0000: a\r\n\r\n",
                "GET /api/now\r\n\r\n",
                "GET  /api/now HTTP/9.9\r\nHost: x\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
            })
    @DisplayName(
            "H39: what proxies and servers read in different ways is refused, once, and the"
                    + " connection ends")
    void whatCanBeReadInTwoWaysIsRefused(String request) throws IOException {
        String answer = raw(request);

        assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|505) .*");
        assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSize(2);
    }

    @Test
    @DisplayName(
            "H39: headers and addresses have limits, and what comes in pieces has trailers that"
                    + " nobody reads")
    void headersAndAddressesHaveLimits() throws IOException {
        String start = "GET /api/now HTTP/1.1\r\nHost: x\r\n";

        assertThat(raw(start + "X: " + "x".repeat(100_000))).startsWith("HTTP/1.1 431 ");
        assertThat(raw(start + "X: y\r\n".repeat(20_000))).startsWith("HTTP/1.1 431 ");
        assertThat(raw("GET /api/now?" + "a=1&".repeat(1_000_000))).startsWith("HTTP/1.1 414 ");
        assertThat(
                        raw(
                                "POST /api/queries/check HTTP/1.1\r\n"
                                        + "Host: localhost\r\n"
                                        + "Connection: close\r\n"
                                        + "Content-Type: application/json\r\n"
                                        + "Transfer-Encoding: chunked\r\n\r\n"
                                        + "2\r\n"
                                        + "{}\r\n"
                                        + "0\r\n"
                                        + "X-Role: administrator\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("query");
    }

    @Test
    @DisplayName(
            "H32, H39: an address with a host of its own leads to the same place as one without")
    void anAddressWithAHostLeadsToTheSamePlace() throws IOException {
        String answer =
                raw(
                        "GET http://evil.example/etc/passwd HTTP/1.1\r\n"
                                + "Host: evil.example\r\n"
                                + "Connection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("root:");
    }

    @Test
    @DisplayName("H40: a thousand ranges are no way to be sent more than there is")
    void aThousandRangesAreNotMoreThanThereIs() {
        byte[] whole = product.bytes("/api/openapi.json").body();
        for (String ranges :
                List.of("0-,".repeat(1_000), "0-,".repeat(90), "-1,".repeat(1_000), "5-2,")) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(product.url("/api/openapi.json"))
                            .header("Range", "bytes=" + ranges + "0-");

            HttpResponse<byte[]> answer = product.send(request, BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isIn(200, 206, 400, 416);
            assertThat(answer.body().length).isLessThanOrEqualTo(whole.length);
        }
    }

    @Test
    @DisplayName("H41: HEAD of whatever can be watched starts nothing")
    void headStartsNothing() {
        for (String path :
                List.of(
                        "/iptv/channel/66.ts",
                        "/iptv/channel/66.m3u8",
                        "/iptv/channel/66/master.m3u8",
                        "/auto/v66",
                        "/tuner0/v66",
                        "/live/user/password/66.ts",
                        "/user/password/66")) {
            HttpRequest.Builder head = HttpRequest.newBuilder(product.url(path)).HEAD();

            HttpResponse<byte[]> answer = product.send(head, BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(answer.body()).isEmpty();
        }
        assertThat(product.json("/api/sessions").at("/viewers").asInt()).isZero();
        assertThat(product.metric("exstreamtv_sessions_started_total")).isZero();
    }

    @Test
    @DisplayName("H23: the name of a channel is text in every sink")
    void theNameOfAChannelIsTextInEverySink() throws Exception {
        List<String> playlist = product.get("/iptv/channels.m3u").body().lines().toList();
        assertThat(playlist)
                .filteredOn(line -> !line.startsWith("#"))
                .allMatch(HostileRequestsTest::isOwn);
        assertThat(playlist).noneMatch(line -> line.startsWith("X-Injected"));

        var guide = DocumentBuilderFactory.newInstance();
        guide.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        String xml = product.get("/iptv/xmltv.xml").body();
        assertThat(
                        guide.newDocumentBuilder()
                                .parse(new InputSource(new StringReader(xml)))
                                .getElementsByTagName("script")
                                .getLength())
                .isZero();

        for (String json : List.of("/api/channels", "/api/now", "/api/guide", "/lineup.json")) {
            assertThat(product.get(json).body())
                    .as(json)
                    .doesNotContain("\n X-Injected", "\u001b", "\r");
        }
        for (String page : List.of("/", "/lineup.xml", "/device.xml")) {
            assertThat(product.get(page).body()).as(page).doesNotContain("<script>alert");
        }
        assertThat(headers("/iptv/channel/66.m3u8")).doesNotContain("x-injected");
        assertThat(product.console()).doesNotContain("\nX-Injected", "\u001b");
    }

    private static boolean isOwn(String address) {
        return address.startsWith(product.url("/").toString());
    }

    private static List<String> headers(String path) {
        return List.copyOf(product.get(path).headers().map().keySet());
    }

    static Stream<byte[]> pictures() {
        return Stream.of(
                Pictures.png(2_000_000_000, 2_000_000_000),
                Pictures.png(-1, 0),
                Pictures.gif(65_535, 65_535),
                Pictures.jpeg(65_535, 65_535),
                Pictures.lossyWebp(16_383, 16_383),
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
                        .getBytes(StandardCharsets.UTF_8),
                "GIF89a".getBytes(StandardCharsets.UTF_8),
                new byte[5_000_000]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /api/channels/66/logo",
                "PUT /api/channels/66/screens/off-air/picture",
                "POST /api/watermark-pictures"
            })
    @DisplayName(
            "H11, H22: pictures of absurd sizes, drawings that run and what is none are kept"
                    + " nowhere")
    void whatIsNoSanePictureIsRefused(String where) {
        String[] parts = where.split(" ");
        pictures()
                .forEach(
                        picture -> {
                            HttpResponse<String> answer = sent(parts[0], parts[1], picture);
                            JsonNode problem = JsonMapper.shared().readTree(answer.body());
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                            assertThat(problem.at("/code").asString()).isEqualTo("INVALID_VALUE");
                        });
    }

    private static HttpResponse<String> sent(String method, String path, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(product.url(path))
                        .header("Content-Type", "application/octet-stream")
                        .method(method, BodyPublishers.ofByteArray(body));
        return product.send(request, BodyHandlers.ofString());
    }

    /// What is answered until the connection ends, perhaps while we still send.
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", product.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var sending = Thread.ofVirtual().start(() -> send(socket, request));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            sending.interrupt();
            return answer;
        }
    }

    private static void send(Socket socket, String request) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            return; // the server has heard enough
        }
    }
}
