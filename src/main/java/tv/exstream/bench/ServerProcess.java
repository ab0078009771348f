package tv.exstream.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The product itself, running on a data folder. Owned by one thread.
final class ServerProcess implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final Duration ANSWERING = Duration.ofSeconds(20);

    /// Short against a start.
    private static final Duration LOOK = Duration.ofMillis(5);

    /// A server that used less than a twentieth of a core during a second, and no ffmpeg, has settled.
    private static final Duration CALM = Duration.ofSeconds(1);

    private static final int CALM_FRACTION = 20;

    private final Lab lab;
    private final ChildProcess child;
    private final int port;
    private final Duration startedIn;

    private ServerProcess(Lab lab, ChildProcess child, int port, Duration startedIn) {
        this.lab = lab;
        this.child = child;
        this.port = port;
        this.startedIn = startedIn;
    }

    /// Starts the server and waits until it says that it is ready.
    ///
    /// @throws IOException when it is not ready in time, with its last words
    static ServerProcess start(Lab lab, DataFolder data) throws IOException, InterruptedException {
        int port = freePort();
        long begun = lab.nanoTime().getAsLong();
        ChildProcess child =
                ChildProcess.logging(
                        lab.jvm().serverCommand(data.options(port)), data.consoleLog());
        try {
            awaitReady(lab, child, port);
            return new ServerProcess(lab, child, port, lab.since(begun));
        } catch (IOException | InterruptedException e) {
            child.close();
            throw e;
        }
    }

    int port() {
        return port;
    }

    /// From the start of the process to being ready.
    Duration startedIn() {
        return startedIn;
    }

    ProcessMeter meter() {
        return child.meter();
    }

    /// Asks for something that is to be there.
    ///
    /// @throws IOException when the answer is not 200
    HttpGet get(String path, String headers) throws IOException {
        return HttpGet.ok(port, path, headers, ANSWERING);
    }

    /// How many child processes it has started so far.
    double processesStarted() throws IOException {
        return count("exstreamtv_processes_started_total");
    }

    /// How the scan of the media folders is getting on, as `/api/scan` tells it.
    JsonNode scan() throws IOException {
        try (HttpGet answer = get("/api/scan", "")) {
            return JsonMapper.shared().readTree(answer.body().readAllBytes());
        }
    }

    /// How many sessions it has started so far.
    double sessionsStarted() throws IOException {
        return count("exstreamtv_sessions_started_total");
    }

    /// Waits until it has nothing left to do. What is measured after more than `patience` is said to be disturbed.
    void awaitCalm(Duration patience) throws IOException, InterruptedException {
        long begun = lab.nanoTime().getAsLong();
        while (lab.since(begun).compareTo(patience) < 0) {
            Duration before = meter().cpu();
            Thread.sleep(CALM);
            Duration used = meter().cpu().minus(before);
            if (used.multipliedBy(CALM_FRACTION).compareTo(CALM) < 0 && meter().ffmpegs() == 0) {
                return;
            }
        }
        lab.say("disturbed: the server is still busy after %d s".formatted(patience.toSeconds()));
    }

    @Override
    public void close() {
        child.close();
    }

    private double count(String meter) throws IOException {
        try (HttpGet answer = get("/metrics", "")) {
            String text = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
            return Metrics.sum(text, meter);
        }
    }

    private static void awaitReady(Lab lab, ChildProcess child, int port)
            throws IOException, InterruptedException {
        long begun = lab.nanoTime().getAsLong();
        while (!isReady(port)) {
            if (!child.isAlive()) {
                throw new IOException("server must start: " + child.lastWords());
            }
            if (lab.since(begun).compareTo(STARTING) > 0) {
                throw new IOException(
                        "server must be ready within %d s: %s"
                                .formatted(STARTING.toSeconds(), child.lastWords()));
            }
            Thread.sleep(LOOK);
        }
    }

    private static boolean isReady(int port) {
        try (HttpGet answer = HttpGet.send(port, "/api/health/ready", "", ANSWERING)) {
            return answer.status() == 200;
        } catch (IOException e) {
            return false; // it does not listen yet
        }
    }

    /// Nobody takes it in the moment until the server does.
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
