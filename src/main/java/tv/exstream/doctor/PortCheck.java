package tv.exstream.doctor;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.config.Config;

/// Looks at the ports: are they free, or is it us who has them?
final class PortCheck {
    /// libhdhomerun: HDHOMERUN_DISCOVER_UDP_PORT.
    private static final int DISCOVERY_PORT = 65_001;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Config config;

    PortCheck(Config config) {
        this.config = config;
    }

    List<Finding> findings() throws InterruptedException {
        int port = config.server().port();
        List<Finding> findings = new ArrayList<>();
        boolean running = !isFree(port) && isOurs(port);
        if (running) {
            findings.add(Finding.fine("port " + port, "the server is running there"));
        } else if (isFree(port)) {
            findings.add(Finding.fine("port " + port, "free"));
        } else {
            findings.add(
                    Finding.wrong(
                            "port " + port,
                            "is in use by another program",
                            "stop that, or start with --port N"));
        }
        if (config.tuner().discovery() && !running) {
            findings.add(discovery());
        }
        return findings;
    }

    private boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(config.server().address(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// Whether an HDHomeRun answers there under our name.
    private boolean isOurs(int port) throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:%d/discover.json".formatted(port));
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return client.send(request, BodyHandlers.ofString())
                    .body()
                    .contains(config.tuner().name());
        } catch (IOException _) {
            return false;
        }
    }

    private static Finding discovery() {
        try (DatagramSocket _ = new DatagramSocket(DISCOVERY_PORT)) {
            return Finding.fine("discovery", "UDP port %d is free".formatted(DISCOVERY_PORT));
        } catch (IOException _) {
            return Finding.weak(
                    "discovery",
                    "UDP port %d is in use; players will not find the tuner by themselves"
                            .formatted(DISCOVERY_PORT),
                    "stop the other HDHomeRun program, or enter the address in players by hand");
        }
    }
}
