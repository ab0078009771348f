package tv.exstream.doctor;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
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
        boolean running = !isFree(port) && isOurs(port);
        List<Finding> findings = new ArrayList<>();
        findings.add(http("port " + port, running));
        if (config.tuner().discovery() && !running) {
            findings.add(discovery());
        }
        return findings;
    }

    private Finding http(String subject, boolean running) {
        if (running) {
            return Finding.fine(subject, "the server is running there");
        }
        if (isFree(config.server().port())) {
            return Finding.fine(subject, "free");
        }
        // Where not even any free port can be had, it is not for the port.
        return isFree(0)
                ? Finding.wrong(
                        subject,
                        "is in use by another program",
                        "stop that, or start with --port N")
                : Finding.wrong(
                        subject,
                        "server.address must be an address of this computer: "
                                + config.server().address(),
                        "correct server.address");
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
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            URI address = URI.create("http://%s:%d/discover.json".formatted(host(), port));
            HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return client.send(request, BodyHandlers.ofString())
                    .body()
                    .contains(config.tuner().name());
        } catch (IOException _) {
            return false;
        }
    }

    /// The server may listen on one address alone, and an IPv6 address stands in brackets.
    private String host() throws UnknownHostException {
        InetAddress address = InetAddress.getByName(config.server().address());
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
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
