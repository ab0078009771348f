package tv.exstream.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Station;
import tv.exstream.tuner.MutableNanos;

class RtspRedirectsTest {
    private static final String OK = "RTSP/1.0 200 OK\r\nCSeq: 1\r\n\r\n";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RtspRedirects redirects =
            new RtspRedirects(Station.border(), "Player/1", new MutableNanos());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private final Set<String> told = new ConcurrentSkipListSet<>();
    private volatile String location = "";

    @BeforeEach
    void open() throws Exception {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    @DisplayName(
            "H03, F19: a redirect of RTSP is followed by us, and the place that is found is played")
    void aRedirectIsFollowed() throws Exception {
        location = outside("/found");

        assertThat(redirects.follow(Place.ofPerson(URI.create(outside("/moved"))), PATIENCE))
                .isEqualTo(URI.create(outside("/found")));
        assertThat(asked)
                .containsExactly(
                        "OPTIONS " + outside("/moved"),
                        "DESCRIBE " + outside("/moved"),
                        "OPTIONS " + outside("/found"),
                        "DESCRIBE " + outside("/found"));
        assertThat(told).containsExactly("User-Agent: Player/1");
    }

    @Test
    @DisplayName("H03: no redirect of RTSP leads from the Internet into the network")
    void noRedirectLeadsInside() {
        location = inside("/camera");

        assertThatThrownBy(
                        () ->
                                redirects.follow(
                                        Place.ofPerson(URI.create(outside("/moved"))), PATIENCE))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("into this network");
        assertThat(asked).noneMatch(each -> each.contains("/camera"));
    }

    @Test
    @DisplayName("H03: a camera in the house that the Internet names is not asked")
    void theInternetNamesNothingInside() {
        var camera = Place.ofInternet(URI.create(inside("/camera")));

        assertThatThrownBy(() -> redirects.follow(camera, PATIENCE))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("into this network");
        assertThat(asked).isEmpty();
    }

    @Test
    void redirectsAreBoundedAndLeadToNothingElse() {
        location = outside("/moved");
        assertThatThrownBy(
                        () ->
                                redirects.follow(
                                        Place.ofPerson(URI.create(outside("/moved"))), PATIENCE))
                .hasMessageContaining("more than 5 times");

        location = "http://localhost/x";
        assertThatThrownBy(
                        () ->
                                redirects.follow(
                                        Place.ofPerson(URI.create(outside("/moved"))), PATIENCE))
                .hasMessageContaining("not RTSP");
    }

    @Test
    void whatIsInTheHouseIsNotAsked() throws Exception {
        URI camera = URI.create(inside("/moved"));

        assertThat(redirects.follow(Place.ofPerson(camera), PATIENCE)).isEqualTo(camera);
        assertThat(asked).isEmpty();
    }

    @Test
    void whoeverWeAreIsNotToldToWhoeverAnswers() throws Exception {
        URI named = URI.create(outside("/x").replace("rtsp://", "rtsp://user:word@"));

        assertThat(redirects.follow(Place.ofPerson(named), PATIENCE)).isEqualTo(named);
        assertThat(asked).noneMatch(each -> each.contains("word"));
    }

    private String inside(String path) {
        return "rtsp://127.0.0.1:%d%s".formatted(server.getLocalPort(), path);
    }

    private String outside(String path) {
        return "rtsp://localhost:%d%s".formatted(server.getLocalPort(), path);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void serve(Socket opened) {
        try (Socket connection = opened) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("User-Agent")) {
                    told.add(line);
                }
                if (line.endsWith("RTSP/1.0")) {
                    asked.add(line.replace(" RTSP/1.0", ""));
                    boolean moved = line.startsWith("DESCRIBE") && line.contains("/moved");
                    String answer =
                            moved
                                    ? "RTSP/1.0 302 Moved\r\nLocation: %s\r\n\r\n"
                                            .formatted(location)
                                    : OK;
                    connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // The client has left.
        }
    }
}
