package tv.exstream.web.hdhomerun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tv.exstream.Golden;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.tuner.MutableNanos;
import tv.exstream.web.TestServer;

class DocumentsOfTheDeviceTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server =
                TestServer.with(
                        Map.of(
                                "EXSTREAMTV_SERVER_PUBLIC_URL",
                                "http://10.0.0.5:8411",
                                "EXSTREAMTV_SECURITY_ORIGINS",
                                "*"),
                        TestDevice.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/discover.json, discover.json, application/json;charset=utf-8",
        "/hdhomerun/discover.json, discover-below-a-path.json, application/json;charset=utf-8",
        "/lineup.json, lineup.json, application/json;charset=utf-8",
        "/hdhomerun/lineup.json, lineup-below-a-path.json, application/json;charset=utf-8",
        "/lineup.xml, lineup.xml, application/xml;charset=utf-8",
        "/lineup.m3u, lineup.m3u, audio/x-mpegurl",
        "/lineup_status.json, lineup_status.json, application/json;charset=utf-8",
        "/status.json, status.json, application/json;charset=utf-8",
        "/device.xml, device.xml, application/xml;charset=utf-8",
    })
    @DisplayName("HD-01, HD-02, HD-05, HDH-1: the documents are those of the golden files")
    void theDocumentsAreThoseOfTheGoldenFiles(String path, String golden, String type) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualToIgnoringCase(type);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
        Golden.assertMatches("hdhomerun/" + golden, response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/discover.json",
                "/lineup.json",
                "/lineup.xml",
                "/lineup.m3u",
                "/lineup_status.json",
                "/status.json",
                "/device.xml"
            })
    @DisplayName("H41: HEAD has the same headers and no body")
    void headHasTheSameHeadersAndNoBody(String path) {
        HttpResponse<String> get = server.get(path);
        HttpResponse<String> head = server.head(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
    }

    @Test
    @DisplayName("HD-08: device.xml and capability are the same and name this installation")
    void deviceXmlAndCapabilityAreTheSame() throws Exception {
        String description = server.get("/device.xml").body();

        assertThat(server.get("/capability").body()).isEqualTo(description);
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(description)));
        assertThat(text(document, "friendlyName")).isEqualTo("Tom & Jerry's <TV>");
        assertThat(text(document, "UDN")).isEqualTo("uuid:2f70c0d7-90a3-4429-8275-cbeeee9cd605");
        assertThat(text(document, "serialNumber")).isEqualTo("10AA5474");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source=Cable", "source=Antenna", ""})
    @DisplayName("HD-06: a scan is seen to go on and is over within two seconds")
    void aScanIsSeenToGoOnAndIsOverSoon(String source) {
        HttpResponse<String> started = post("/lineup.post?scan=start&" + source, "");

        assertThat(started.statusCode()).isEqualTo(200);
        assertThat(server.get("/lineup_status.json").body())
                .isEqualTo("{\"ScanInProgress\":1,\"Progress\":0,\"Found\":0}");
        time().pass(Duration.ofMillis(1_000));
        assertThat(server.get("/lineup_status.json").body())
                .isEqualTo("{\"ScanInProgress\":1,\"Progress\":66,\"Found\":1}");
        time().pass(Duration.ofMillis(500));
        assertThat(server.get("/lineup_status.json").body()).contains("\"ScanInProgress\":0");
    }

    @Test
    @DisplayName("HD-07: a scan can be aborted")
    void aScanCanBeAborted() {
        post("/lineup.post?scan=start", "");

        assertThat(post("/hdhomerun/lineup.post?scan=abort", "").statusCode()).isEqualTo(200);
        assertThat(server.get("/lineup_status.json").body()).contains("\"ScanInProgress\":0");
    }

    @Test
    void favouritesAreAcceptedAndABodyIsDiscarded() {
        assertThat(post("/lineup.post?favorite=+5.1", "scan=start&%zz=" + "x".repeat(300_000)))
                .returns(200, HttpResponse::statusCode);
        assertThat(server.get("/lineup_status.json").body()).contains("\"ScanInProgress\":0");
    }

    @Test
    @DisplayName("H35: a page of another site starts no scan")
    void aPageOfAnotherSiteStartsNoScan() {
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/lineup.post?scan=start"))
                        .header("Origin", "http://evil.example")
                        .POST(BodyPublishers.noBody())
                        .build();

        assertThat(server.send(request))
                .returns(403, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("FOREIGN_ORIGIN"));
        assertThat(server.get("/lineup_status.json").body()).contains("\"ScanInProgress\":0");
    }

    @Test
    @DisplayName(
            "XM-05, HD-03: a hidden channel is in no form of the lineup and is not found by a scan")
    void aHiddenChannelIsInNoLineup() {
        Channels channels = server.bean(Channels.class);
        Channel hidden = channels.add(ChannelBuilder.channel(66).named("Secret").hidden().draft());
        try {
            for (String path : new String[] {"/lineup.json", "/lineup.xml", "/lineup.m3u"}) {
                assertThat(server.get(path).body())
                        .contains("/auto/v5.1")
                        .doesNotContain("Secret", "/auto/v66");
            }
            assertThat(server.head("/auto/v66").statusCode()).isEqualTo(200);
            assertThat(server.head("/auto/v67").statusCode()).isEqualTo(404);
        } finally {
            channels.remove(hidden.id());
        }
    }

    @Test
    void anUnknownScanIsRefused() {
        assertThat(post("/lineup.post?scan=maybe", ""))
                .returns(400, HttpResponse::statusCode)
                .satisfies(
                        response ->
                                assertThat(response.body())
                                        .contains("scan must be start or abort: maybe"));
    }

    @Test
    @DisplayName("HD-01, H31: without a configured address the documents name the one asked for")
    void withoutAConfiguredAddressTheDocumentsNameTheOneAskedFor() {
        try (TestServer plain = TestServer.of(TestDevice.class)) {
            HttpRequest request =
                    HttpRequest.newBuilder(plain.url("/discover.json"))
                            .header("X-Forwarded-Host", "forged.example")
                            .header("X-Forwarded-Proto", "https")
                            .build();

            assertThat(plain.send(request).body())
                    .contains("\"BaseURL\":\"http://127.0.0.1:%d\"".formatted(plain.port()))
                    .doesNotContain("forged");
        }
    }

    private static MutableNanos time() {
        return server.bean(MutableNanos.class);
    }

    private static HttpResponse<String> post(String path, String body) {
        return server.send(
                HttpRequest.newBuilder(server.url(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(Document document, String tag) {
        return document.getElementsByTagName(tag).item(0).getTextContent();
    }
}
